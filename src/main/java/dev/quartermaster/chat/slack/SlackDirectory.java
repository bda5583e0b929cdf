package dev.quartermaster.chat.slack;

import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The directory port on users.info and usergroups.users.list; whatever is unclear is unreadable.
 */
final class SlackDirectory implements Directory {
  private final WebApi api;
  private final Installation installation;

  SlackDirectory(WebApi api, Installation installation) {
    this.api = api;
    this.installation = installation;
  }

  @Override
  public Lookup<Profile> profile(Person person) {
    return switch (api.lookUp(client -> client.usersInfo(asked -> asked.user(person.id())))) {
      case WebApi.Called.Done<UsersInfoResponse>(UsersInfoResponse answer) ->
          profile(person, answer);
      case WebApi.Called.Refused<UsersInfoResponse>(String code)
          when code.equals("user_not_found") ->
          new Lookup.Nobody<>();
      case WebApi.Called.Refused<UsersInfoResponse>(String code) -> new Lookup.Unreadable<>(code);
      case WebApi.Called.Limited<UsersInfoResponse> _ -> new Lookup.Unreadable<>("limited");
      case WebApi.Called.Unclear<UsersInfoResponse>(String why) -> new Lookup.Unreadable<>(why);
    };
  }

  @Override
  public Lookup<Set<Person>> members(String group) {
    return switch (api.lookUp(
        client ->
            client.usergroupsUsersList(
                asked -> asked.usergroup(group).teamId(installation.team())))) {
      case WebApi.Called.Done<UsergroupsUsersListResponse>(var answer) ->
          new Lookup.Known<>(people(Optional.ofNullable(answer.getUsers()).orElse(List.of())));
      case WebApi.Called.Refused<UsergroupsUsersListResponse>(String code)
          when code.equals("no_such_subteam") ->
          new Lookup.Nobody<>();
      case WebApi.Called.Refused<UsergroupsUsersListResponse>(String code) ->
          new Lookup.Unreadable<>(code);
      case WebApi.Called.Limited<UsergroupsUsersListResponse> _ ->
          new Lookup.Unreadable<>("limited");
      case WebApi.Called.Unclear<UsergroupsUsersListResponse>(String why) ->
          new Lookup.Unreadable<>(why);
    };
  }

  private Set<Person> people(List<String> ids) {
    return ids.stream()
        .map(id -> new Person(installation.team(), id))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Lookup<Profile> profile(Person person, UsersInfoResponse answer) {
    User user = answer.getUser();
    if (user == null || !person.id().equals(user.getId())) {
      return new Lookup.Unreadable<>("answer about somebody else");
    }
    return new Lookup.Known<>(
        new Profile(
            person,
            Optional.ofNullable(user.getName()).orElse(person.id()),
            standing(person, user),
            user.isAdmin() || user.isOwner() || user.isPrimaryOwner(),
            Optional.ofNullable(user.getProfile())
                .map(User.Profile::getEmail)
                .filter(address -> !address.isBlank())));
  }

  private Standing standing(Person person, User user) {
    if (!isHere(person, user) || user.isStranger()) {
      return Standing.STRANGER;
    }
    if (user.isDeleted()) {
      return Standing.DEACTIVATED;
    }
    if (user.isBot() || user.isWorkflowBot() || user.getId().equals("USLACKBOT")) {
      return Standing.BOT;
    }
    boolean guest = user.isRestricted() || user.isUltraRestricted() || user.isInvitedUser();
    return guest ? Standing.GUEST : Standing.MEMBER;
  }

  /** In an organisation, a person's own team may be another one that he shares with ours. */
  private boolean isHere(Person person, User user) {
    boolean sameTeam = installation.team().equals(user.getTeamId());
    boolean sameOrganisation =
        installation.enterprise().isPresent()
            && user.getEnterpriseUser() != null
            && installation.enterprise().get().equals(user.getEnterpriseUser().getEnterpriseId())
            && Optional.ofNullable(user.getEnterpriseUser().getTeams())
                .orElse(List.of())
                .contains(installation.team());
    return person.team().equals(installation.team()) && (sameTeam || sameOrganisation);
  }
}

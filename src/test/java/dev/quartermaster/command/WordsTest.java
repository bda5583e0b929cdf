package dev.quartermaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.Snapshot;
import dev.quartermaster.machine.Utilization;
import dev.quartermaster.request.Plain;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Verb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people read in private, and the forms that they fill in, as files to read; run with {@code
 * -DupdateGolden=true} to write them anew, and look at what changed.
 */
class WordsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/words");
  private static final Person ADA = new Person("T0QUARTER", "U0ADA");

  private final Shop shop = new Shop();

  @Test
  void answers() throws IOException {
    cards(
        "answers.txt",
        Answers.unclear(new Command.Unclear("M-101", "“tpye” isn't a parameter.")),
        Answers.changed(),
        Answers.unknownRequest(),
        Answers.notYours(new Person("T0QUARTER", "U0ADA")),
        Answers.alreadyDecided("READY", Optional.of(ADA)),
        Answers.alreadyDecided("READY", Optional.empty()),
        Answers.storeTrouble(),
        Answers.noRoom(),
        Answers.formTooLate(),
        new Help("/machine").about(Optional.empty()).card(),
        new Help("/machine").about(Optional.of(Word.COST)).card());
  }

  @Test
  void a_wish_that_breaks_rules() throws IOException {
    Draft draft = Shop.WHOLE.with(Field.TYPE, "C5").with(Field.TEMPLATE, "Windows 10");
    var broken = (Checked.Broken) shop.quoting.check(draft, shop.stock.facts());
    cards(
        "broken.txt",
        BrokenCard.of(shop.drafted(draft), broken.violations()),
        BrokenCard.unrecorded(broken.violations()));
  }

  @Test
  void what_is_looked_through() throws IOException {
    var cards = new BrowseCards(shop.quoting, shop.catalogue, shop.stock);
    Stream<Browse> pages =
        Stream.of(
            new Browse(Shelf.TYPES, 0, ""),
            new Browse(Shelf.TYPES, 1, ""),
            new Browse(Shelf.TEMPLATES, 0, ""),
            new Browse(Shelf.NETWORKS, 0, ""),
            new Browse(Shelf.SCRIPTS, 0, ""),
            new Browse(Shelf.AVAILABILITY, 0, "type:P5000"),
            new Browse(Shelf.AVAILABILITY, 0, "type:C5 region:NY2"),
            new Browse(Shelf.COST, 0, "type:P5000 size:100 for:8h"),
            new Browse(Shelf.COST, 0, "type:C1 size:50 billing:monthly"),
            new Browse(Shelf.COST, 0, "size:100"));
    golden(
        "browse.txt",
        pages
            .map(page -> page + "\n" + Plain.card(cards.of(page, false)))
            .collect(Collectors.joining("\n---\n\n")));
  }

  @Test
  void the_list_of_machines() throws IOException {
    Request making = shop.making(Shop.WHOLE);
    cards(
        "list.txt",
        shop.lookout(List.of()).list(ADA, new Command.ListMachines(true, false)),
        shop.lookout(List.of(making)).list(ADA, new Command.ListMachines(false, true)));
  }

  @Test
  void forms() throws IOException {
    CreateForm form = shop.form();
    Request empty = shop.drafted(new Draft(Map.of()));
    Request put = shop.put(Shop.WHOLE);
    Draft misfit = Shop.WHOLE.with(Field.TYPE, "Air").with(Field.BILLING, "monthly");
    Draft newUser =
        Shop.WHOLE
            .with(Field.EMAIL, "nora@example.com")
            .with(Field.FIRST_NAME, "Nora")
            .with(Field.LAST_NAME, "Ullmann");
    Draft unnamed =
        Shop.WHOLE.with(Field.EMAIL, "").with(Field.FIRST_NAME, "").with(Field.LAST_NAME, "");
    forms(
        "forms.txt",
        CreateForm.loading(),
        CreateForm.saying(Answers.changed()),
        form.asking(empty, empty.draft(), FormFields.of(empty.draft()), Optional.empty()),
        form.asking(empty, misfit, FormFields.of(misfit), Optional.of(Text.of("Look here."))),
        form.asking(empty, newUser, FormFields.of(newUser), Optional.empty()),
        form.asking(empty, unnamed, FormFields.NEW_USER, Optional.empty()),
        form.newUser(empty, FormFields.of(empty.draft())),
        CreateForm.review(shop.quoted(Shop.WHOLE), Optional.empty()),
        CreateForm.review(shop.quoted(Shop.WHOLE), Optional.of(Shop.TERMS)),
        form.asking(put, put.draft(), FormFields.of(put.draft()), Optional.empty()),
        ReshapeForm.of(shop.making(Shop.WHOLE), Abilities.V1),
        ReshapeForm.of(shop.making(Shop.WHOLE), Abilities.CORE),
        DestroyForm.of(shop.making(Shop.WHOLE)),
        DestroyForm.ofSurplus(shop.making(Shop.WHOLE), new CloudId.Machine("psx99z")));
  }

  @Test
  void the_form_that_asks_until_when_it_is_tried() throws IOException {
    forms("hope.txt", HopeForm.of(shop.making(Shop.WHOLE)));
  }

  @Test
  void what_is_done_with_a_machine() throws IOException {
    Request making = shop.making(Shop.WHOLE);
    Quote larger =
        shop.quoting
            .quotes()
            .quote(
                ((Checked.Valid)
                        shop.quoting.check(Shop.WHOLE.with(Field.SIZE, "250"), shop.stock.facts()))
                    .spec());
    Card smaller =
        ReshapeCard.refused(
            ReshapeCard.objection(larger.spec(), making.quoted().spec()).stream().toList());
    cards(
        "minding.txt",
        MachineDesk.notNow(making, Verb.RESTART),
        MachineDesk.notNow(shop.restarting(Shop.WHOLE), Verb.RESTART),
        MachineDesk.notNow(shop.restarting(Shop.WHOLE), Verb.STOP),
        Answers.usage(Word.RESIZE),
        ReshapeCard.confirm(making, larger),
        smaller,
        SnapshotCards.none(making),
        SnapshotCards.unreadable(CloudProblem.of(CloudProblem.Kind.UNREACHABLE, "503")),
        SnapshotCards.list(making, List.of(snapshot("ss1", false), snapshot("ss2", true)), "list"),
        SnapshotCards.list(making, List.of(snapshot("ss1", false)), "restore"),
        Card.saying(
            UseDesk.words(
                "trainer-7",
                new Utilization(
                    YearMonth.of(2026, 11),
                    Duration.ofMinutes(90),
                    Optional.of(new BigDecimal("0.78")),
                    false))));
  }

  private static Snapshot snapshot(String id, boolean automatic) {
    return new Snapshot(
        new CloudId.Snapshot(id),
        "before 2026-11-24 12:00",
        new CloudId.Machine("psx81k"),
        automatic);
  }

  static void cards(String file, Card... cards) throws IOException {
    golden(file, Stream.of(cards).map(Plain::card).collect(Collectors.joining("\n---\n\n")));
    assertThat(List.of(cards))
        .allSatisfy(card -> assertThat(Plain.text(card.summary()).length()).isBetween(1, 3_000));
  }

  static void forms(String file, Form... forms) throws IOException {
    golden(file, Stream.of(forms).map(Plain::form).collect(Collectors.joining("\n---\n\n")));
    assertThat(List.of(forms))
        .allSatisfy(
            form -> {
              assertThat(form.title()).hasSizeBetween(1, 24);
              assertThat(form.submit()).hasSizeLessThanOrEqualTo(24);
              assertThat(form.id()).hasSizeLessThanOrEqualTo(255);
              assertThat(form.target()).hasSizeLessThanOrEqualTo(200);
            });
  }

  private static void golden(String file, String text) throws IOException {
    Path golden = GOLDEN.resolve(file);
    if (Boolean.getBoolean("updateGolden")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}

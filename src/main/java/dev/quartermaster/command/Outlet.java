package dev.quartermaster.command;

import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Homes;
import dev.quartermaster.chat.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The command's name in this workspace, and where what is shared and people's own pages are shown.
 *
 * @param mail the address that the chat knows of somebody, where the settings allow to ask
 * @param heard whether there is an operations channel
 * @param unwell the names of what is not well now; from memory
 */
public record Outlet(
    String slash,
    Chat chat,
    Function<Person, Optional<String>> mail,
    boolean heard,
    Homes homes,
    Supplier<List<String>> unwell) {}

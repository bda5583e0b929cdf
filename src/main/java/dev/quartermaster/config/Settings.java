package dev.quartermaster.config;

import dev.quartermaster.machine.Draft;

/**
 * Everything that can be set, checked. Only {@link SettingsReader} and tests make one; the
 * composition root takes the values out of it and hands those on, never the settings themselves.
 *
 * @param slack the chat
 * @param paperspace the cloud
 * @param access who may do what
 * @param policy what may be asked for, and who must agree
 * @param defaults what a create says where the person is silent, as if it had been typed
 * @param door where requests come in
 * @param store where everything is kept
 * @param timing how long things may take
 * @param live whether changes are sent to the cloud; else each is put into words in its place
 * @param marker what becomes of the marker in a machine's name
 */
public record Settings(
    SlackSettings slack,
    PaperspaceSettings paperspace,
    AccessSettings access,
    PolicySettings policy,
    Draft defaults,
    DoorSettings door,
    StoreSettings store,
    TimingSettings timing,
    boolean live,
    MarkerPolicy marker) {}

package dev.quartermaster.command;

import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Form.Input;
import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.request.Costs;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Target;
import java.util.List;
import java.util.Map;

/** Says what would be lost, and has the machine's name typed before it is. */
final class DestroyForm {
  static final String ID = "destroy";
  static final String NAME = "name";

  private static final String ADDRESS = "address";
  private static final String RELEASE = "release";
  private static final String KEEP = "keep";

  /** What the form for a surplus machine begins with; the machine's id follows. */
  static final String SURPLUS = "destroy-surplus/";

  private DestroyForm() {}

  /** For a machine that is not the request's own: its id is typed, for its name says little. */
  static Form ofSurplus(Request request, CloudId.Machine machine) {
    Text loss =
        Text.empty()
            .strong("This can't be undone.")
            .and(" You lose machine ")
            .code(machine.value())
            .and(", its disk, all its snapshots and its static public IP, if it has one.");
    return new Form(
        SURPLUS + machine.value(),
        Target.of(request).toString(),
        "Destroy a machine",
        "Destroy machine",
        List.of(
            new Input.Note(loss),
            new Input.Words(NAME, "Type the machine's id to confirm", machine.value(), "", true)));
  }

  static Form of(Request request) {
    String name = request.quoted().spec().name().value();
    var note = new Input.Note(loss(request, name));
    var typed = new Input.Words(NAME, "Type the machine's name to confirm", name, "", true);
    boolean fixed = request.quoted().spec().publicIp() == PublicIp.STATIC;
    return new Form(
        ID,
        Target.of(request).toString(),
        "Destroy a machine",
        "Destroy machine",
        fixed ? List.of(note, address(), typed) : List.of(note, typed));
  }

  private static Input address() {
    return new Input.Choice(
        ADDRESS,
        "Its static public IP",
        List.of(
            new Option(RELEASE, "Release it: it stops costing"),
            new Option(KEEP, "Keep it on the account: it goes on costing")),
        RELEASE,
        true);
  }

  /** Whether the machine's static address is to stay. */
  static boolean keepsAddress(Map<String, String> values) {
    return KEEP.equals(values.get(ADDRESS));
  }

  private static Text loss(Request request, String name) {
    String id = request.stage().machine().map(made -> made.id().value()).orElse("");
    String address =
        request.quoted().spec().publicIp() == PublicIp.STATIC
            ? " Its static public IP is released, so that it stops costing, unless you keep it."
            : "";
    return Text.empty()
        .strong("This can't be undone.")
        .and(" You lose machine ")
        .strong(name)
        .and(" (")
        .code(id)
        .and(
            "): its disk of "
                + request.quoted().spec().size().gigabytes()
                + " GB and all its snapshots."
                + address
                + " As long as it exists it costs "
                + Costs.of(request.quoted())
                + ".");
  }
}

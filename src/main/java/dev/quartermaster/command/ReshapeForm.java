package dev.quartermaster.command;

import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Form.Input;
import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Ability;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be changed of a machine that is there, as far as the API can. */
final class ReshapeForm {
  static final String ID = "reshape";
  static final String NAME = Field.NAME.key();
  private static final String TYPE = Field.TYPE.key();
  private static final String SIZE = Field.SIZE.key();

  private ReshapeForm() {}

  /** What was filled in. */
  sealed interface Filled {
    /** Another name. */
    record Name(String name) implements Filled {}

    /** Other hardware, a larger disk, or both. */
    record Shape(String type, String size) implements Filled {}

    /** Nothing, or too much at once; where, and why. */
    record Wrong(Map<String, String> errors) implements Filled {
      public Wrong {
        errors = Map.copyOf(errors);
      }
    }
  }

  static Form of(Request request, Abilities abilities) {
    MachineSpec spec = request.quoted().spec();
    List<Input> inputs = new ArrayList<>();
    inputs.add(new Input.Words(NAME, "Its name", "", spec.name().value(), true));
    if (abilities.can(Ability.RESIZE)) {
      inputs.add(choice(TYPE, Field.TYPE.label(), types(abilities), spec.type().wireName()));
      inputs.add(choice(SIZE, Field.SIZE.label(), sizes(spec), size(spec)));
      inputs.add(
          new Input.Note(
              Text.of("Another name is given at once; the rest is shown with its price first.")));
    } else {
      inputs.add(new Input.Note(Text.of(Ability.RESIZE.instead())));
    }
    return new Form(
        ID, Target.of(request).toString(), "Rename or resize", "Change machine", inputs);
  }

  /** What of it is another name or another shape. */
  static Filled read(Map<String, String> values, MachineSpec now) {
    String name = values.getOrDefault(NAME, "").strip();
    String type = values.getOrDefault(TYPE, now.type().wireName());
    String size = values.getOrDefault(SIZE, size(now));
    boolean renamed = !name.equals(now.name().value());
    boolean reshaped = !type.equals(now.type().wireName()) || !size.equals(size(now));
    if (renamed && reshaped) {
      return wrong("One thing at a time: change the name alone, before or after the rest.");
    }
    if (reshaped) {
      return new Filled.Shape(type, size);
    }
    return renamed ? new Filled.Name(name) : wrong("Nothing is changed yet.");
  }

  private static Filled wrong(String words) {
    return new Filled.Wrong(Map.of(NAME, words));
  }

  private static Input choice(String name, String label, List<Option> options, String value) {
    return new Input.Choice(name, label, options, value, true);
  }

  private static List<Option> types(Abilities abilities) {
    return abilities.sold().stream()
        .map(type -> new Option(type.wireName(), type.wireName()))
        .toList();
  }

  /** A disk only grows. */
  private static List<Option> sizes(MachineSpec spec) {
    return DiskSize.STEPS.stream()
        .filter(size -> size >= spec.size().gigabytes())
        .map(size -> new Option(String.valueOf(size), size + " GB"))
        .toList();
  }

  private static String size(MachineSpec spec) {
    return String.valueOf(spec.size().gigabytes());
  }
}

package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as somebody sees it who only looks: everything that the root card says, with all facts,
 * and no buttons.
 */
public final class RequestCard {
  private RequestCard() {}

  /** The card of a request that has a quote. */
  public static Card shown(Request request) {
    Card root = RootCard.of(request);
    List<Part> parts =
        new ArrayList<>(
            root.parts().stream().filter(part -> !(part instanceof Part.Buttons)).toList());
    parts.add(new Part.Facts(Wording.facts(request)));
    return new Card(root.summary(), parts);
  }
}

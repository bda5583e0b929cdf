package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as somebody sees it who only looks: everything that the root card says, with all facts,
 * and no buttons.
 */
public final class RequestCard {
  private RequestCard() {}

  /** A request that is public, in one line. */
  public static Text line(Request request) {
    return Text.empty()
        .strong(request.id().value())
        .and(" · " + request.stage().word() + " · ")
        .and(Wording.inOneLine(request))
        .and(" · for ")
        .mention(request.asker())
        .and(" · ")
        .and(StateLine.of(request));
  }

  /** What can be done with it by whom it belongs to, as on its root card. */
  public static List<Button> actions(Request request) {
    return RootButtons.of(request);
  }

  /** What those who decide can do, as on their card; nothing once it is decided. */
  public static List<Button> decisions(Request request) {
    return request.isPutToVote() ? ApprovalCard.buttons(request) : List.of();
  }

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

package dev.quartermaster.config;

import dev.quartermaster.policy.Limits;
import java.math.BigDecimal;

/** Reads how much of everything there may be at once; 0 stands for no limit. */
final class LimitReader {
  private static final int MOST = 100_000;
  private static final int MOST_MONEY = 100_000_000;

  private LimitReader() {}

  static Limits read(Part part) {
    Limits usual = Limits.STANDARD;
    Part all = part.part("all");
    Part waiting = part.part("waiting");
    var limits =
        new Limits(
            each(part.part("person"), usual.person()),
            each(part.part("channel"), usual.channel()),
            new Limits.Total(
                count(all, "open", usual.all().open()),
                count(all, "machines", usual.all().machines()),
                money(
                    all.value("per_month")
                        .number(usual.all().perMonth().intValueExact(), 0, MOST_MONEY))),
            new Limits.Waiting(
                count(waiting, "person", usual.waiting().person()),
                count(waiting, "all", usual.waiting().all())));
    all.done();
    waiting.done();
    part.done();
    return limits;
  }

  private static Limits.Each each(Part part, Limits.Each usual) {
    var each =
        new Limits.Each(
            count(part, "open", usual.open()),
            count(part, "machines", usual.machines()),
            count(part, "per_day", usual.perDay()));
    part.done();
    return each;
  }

  private static int count(Part part, String name, int usual) {
    int most = part.value(name).number(usual, 0, MOST);
    return most == 0 ? Limits.NONE.person().open() : most;
  }

  private static BigDecimal money(int most) {
    return most == 0 ? Limits.NONE.all().perMonth() : BigDecimal.valueOf(most);
  }
}

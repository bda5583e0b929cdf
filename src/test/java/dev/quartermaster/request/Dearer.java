package dev.quartermaster.request;

import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Price;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.PriceList;
import dev.quartermaster.machine.Quotes;
import java.math.BigDecimal;
import java.util.EnumMap;

/** Quotes by a list on which every type costs a dollar more. */
final class Dearer {
  private Dearer() {}

  static Quotes quotes() {
    PriceList shipped = PriceFile.shipped();
    var types = new EnumMap<MachineType, Price>(MachineType.class);
    shipped
        .types()
        .forEach(
            (type, price) ->
                types.put(type, new Price(price.hour().add(BigDecimal.ONE), price.month())));
    return new Quotes(
        new PriceList(
            shipped.date(), shipped.sources(), types, shipped.disks(), shipped.staticAddress()));
  }
}

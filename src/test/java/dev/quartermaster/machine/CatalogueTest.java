package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  private final Catalogue catalogue = new Catalogue(PriceFile.shipped());

  @Test
  void there_are_nineteen_types_three_regions_and_six_disk_sizes() {
    assertThat(catalogue.types()).hasSize(19);
    assertThat(catalogue.regions()).hasSize(3);
    assertThat(catalogue.disks())
        .extracting(DiskSize::gigabytes)
        .containsExactly(50, 100, 250, 500, 1000, 2000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P5000 | P5000 · 16 GB GPU",
        "C1 | C1 · 1 vCPU, 0.5 GB RAM",
        "Air | Air · shared GRID K120Q, 2 vCPU, 4 GB RAM"
      })
  void a_type_has_a_title_for_people(String type, String title) {
    assertThat(catalogue.title(MachineType.named(type).orElseThrow())).isEqualTo(title);
  }

  @Test
  void a_sold_out_type_has_alternatives_elsewhere_and_of_its_family_by_price() {
    List<Catalogue.Alternative> alternatives =
        catalogue.alternatives(MachineType.P5000, Region.NY2);

    assertThat(alternatives)
        .containsExactly(
            new Catalogue.Alternative(MachineType.P5000, Region.CA1),
            new Catalogue.Alternative(MachineType.P5000, Region.AMS1),
            new Catalogue.Alternative(MachineType.P4000, Region.NY2),
            new Catalogue.Alternative(MachineType.P6000, Region.NY2),
            new Catalogue.Alternative(MachineType.GPU_PLUS, Region.NY2),
            new Catalogue.Alternative(MachineType.V100, Region.NY2));
  }

  @Test
  void the_shipped_prices_say_where_they_come_from() {
    assertThat(PriceFile.shipped().sources())
        .isNotEmpty()
        .allMatch(source -> source.contains("2025"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"type.GPU+.month", "disk.250.hour", "address.static.hour", "date"})
  void a_price_list_with_a_gap_is_refused_and_the_gap_named(String key) throws IOException {
    String lines = shipped().replace("\n" + key + " =", "\n# " + key + " =");

    assertThatThrownBy(() -> PriceFile.read(new StringReader(lines)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("price list: " + key + " is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"type.X9000.hour = 3", "disk.50.hour = free", "disk.50.hour = -1", "date = today"})
  void a_price_list_with_a_line_that_cant_be_used_is_refused(String line) throws IOException {
    String lines = shipped() + "\n" + line;

    assertThatThrownBy(() -> PriceFile.read(new StringReader(lines)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(line.replace(" = ", "=") + " can't be used");
  }

  private static String shipped() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(PriceFile.class.getResourceAsStream("prices.properties"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(MachineType.class)
  void every_type_has_its_hardware_and_its_price(MachineType type) {
    assertThat(catalogue.title(type)).startsWith(type.wireName() + " · ");
    assertThat(PriceFile.shipped().of(type).hour()).isPositive();
  }

  @Test
  void an_api_offers_what_it_sells_and_nothing_like_it_from_elsewhere() {
    assertThat(catalogue.types()).hasSize(19).doesNotContain(MachineType.A100);

    var v1 = new Catalogue(PriceFile.shipped(), Abilities.V1);
    assertThat(v1.types()).contains(MachineType.A100).doesNotContain(MachineType.AIR);
    assertThat(v1.alternatives(MachineType.A4000, Region.NY2))
        .contains(new Catalogue.Alternative(MachineType.P5000, Region.NY2));
  }
}

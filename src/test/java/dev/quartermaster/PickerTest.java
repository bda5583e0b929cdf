package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.config.Settings;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.sandbox.workspace.Forms;
import dev.quartermaster.sandbox.workspace.Person;
import dev.quartermaster.store.Opening;
import dev.quartermaster.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pickers answer from memory, whatever Paperspace does meanwhile. */
class PickerTest {
  private static final Duration SOON = Duration.ofSeconds(40);

  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
  private volatile boolean blocked;

  @Test
  void a_picker_answers_while_paperspace_is_silent_and_reads_anew_behind_the_readers_back(
      @TempDir Path folder) {
    try (var sandbox = Sandbox.open(folder, 20, 0);
        App app = started(sandbox)) {
      app.port().ifPresent(sandbox.road()::connect);
      sandbox.road().awaitBot();
      Person ada = sandbox.workspace().person("ada");
      ada.types("ml", "/machine create type:P5000 region:NY2");
      OpenForm.awaited(ada);
      int before = calls.get();
      Forms forms = ada.forms();
      offers(forms, "Template", "windows 10");
      assertThat(calls.get()).as("fresh lists are not read again").isEqualTo(before);

      blocked = true;
      later.set(Duration.ofMinutes(2));

      offers(forms, "Template", "ubuntu");
      offers(forms, "Owner", "ben");
      await().atMost(SOON).until(() -> calls.get() > before);
      assertThat(released.getCount()).as("the cloud has not answered yet").isOne();
      released.countDown();
    }
  }

  /** On a busy machine an answer may come after Slack's three seconds; then it is typed again. */
  private static void offers(Forms forms, String field, String typed) {
    await().atMost(SOON).until(() -> !forms.suggestions(field, typed).isEmpty());
  }

  private App started(Sandbox sandbox) {
    InstantSource real = InstantSource.system();
    InstantSource wall = () -> real.instant().plus(later.get());
    Edges edges = sandbox.edges();
    var shifted =
        new Edges(wall, edges.nanos(), edges.random(), edges.pace(), Edges.Ports.DIRECT)
            .through(
                new Edges.Ports(UnaryOperator.identity(), this::counted, UnaryOperator.identity()));
    Settings settings = sandbox.settings(0);
    return switch (Store.open(new Outfit(settings, shifted).store())) {
      case Opening.Opened(var store) -> App.start(settings, shifted, store);
      case Opening.InUse(var words) -> throw new IllegalStateException(words);
      case Opening.Unusable(var words) -> throw new IllegalStateException(words);
    };
  }

  private Cloud counted(Cloud inner) {
    return (Cloud)
        Proxy.newProxyInstance(
            Cloud.class.getClassLoader(),
            new Class<?>[] {Cloud.class},
            (_, method, arguments) -> {
              calls.incrementAndGet();
              if (blocked) {
                released.await();
              }
              try {
                return method.invoke(inner, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}

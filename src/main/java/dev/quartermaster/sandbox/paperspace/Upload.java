package dev.quartermaster.sandbox.paperspace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/** The file of a multipart request: its part is named {@code file}. */
final class Upload {
  private Upload() {}

  /** The file's text; empty when there is no such part. */
  static Optional<String> file(WireRequest request) {
    var config =
        new MultiPartConfig.Builder()
            .maxParts(20)
            .maxMemoryPartSize(-1)
            .useFilesForPartsWithoutFileName(false)
            .build();
    Content.Source source = Content.Source.from(request.body().duplicate());
    var attributes = new Attributes.Mapped();
    try (var parts =
        MultiPartFormData.getParts(source, attributes, request.contentType(), config)) {
      return Optional.ofNullable(parts.getFirst("file"))
          .map(part -> part.getContentAsString(StandardCharsets.UTF_8));
    } catch (CompletionException | HttpException.RuntimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}

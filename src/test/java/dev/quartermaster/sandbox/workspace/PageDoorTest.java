package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDoorTest {
  private static final Path FILES =
      Path.of("src/main/resources/dev/quartermaster/sandbox/workspace/page");

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void the_page_and_every_file_of_it_is_served() throws IOException {
    assertThat(get("/").headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    try (var files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("index.html"))
          .allSatisfy(name -> assertThat(get("/page/" + name).statusCode()).isEqualTo(200));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/../PageDoor.class",
        "/page/..%2fPageDoor.class",
        "/page/%2e%2e/PageDoor.class",
        "/page/%2e%2e%2fPageDoor.class",
        "/page/..\\PageDoor.class",
        "/page/..%5cPageDoor.class",
        "/page/%c0%ae%c0%ae/PageDoor.class",
        "/page/%c0%ae%c0%ae%c0%afPageDoor.class",
        "/page/%252e%252e%252fPageDoor.class",
        "/page/main.js%00",
        "/page/main.js%00.css",
        "/page/./main.js",
        "/page//main.js",
        "//page/main.js",
        "/page/main.js/",
        "/page/main.js;x=1",
        "/page/MAIN.JS",
        "/page/",
        "/index.html",
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/page/../../../../../../etc/passwd",
        "file:///etc/passwd",
      })
  void a54_nothing_but_the_exact_address_of_a_file_is_found(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1\r\n" + host());

    assertThat(answer)
        .matches("(?s)HTTP/1.1 (404|400|403) .*")
        .doesNotContain("root:", "import {", "<!doctype");
  }

  @Test
  void a55_the_browser_is_told_to_run_and_load_nothing_else() {
    HttpResponse<String> page = get("/");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.body()).doesNotContain(bench.workspace.page().token());
  }

  @Test
  void a55_no_script_of_the_page_makes_markup_out_of_text() throws IOException {
    try (var files = Files.list(FILES)) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .doesNotContain(
                          "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
                      .doesNotContain("eval(", "new Function", "DOMParser", "srcdoc"));
    }
  }

  @Test
  void a56_the_page_and_its_panel_are_for_this_host_and_this_page_only() throws IOException {
    int port = bench.workspace.url().getPort();

    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example:" + port + "\r\n")).contains(" 403 ");
    assertThat(raw("GET / HTTP/1.1\r\n" + host() + "Origin: null\r\n")).contains(" 403 ");
    assertThat(raw("GET /_beside HTTP/1.1\r\n" + host())).contains(" 403 ");
    assertThat(raw("POST /_beside/arm HTTP/1.1\r\n" + host() + "Content-Length: 0\r\n"))
        .contains(" 403 ");
    assertThat(raw("POST / HTTP/1.1\r\n" + host() + "Content-Length: 0\r\n")).contains(" 405 ");
    assertThat(get("/").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private String host() {
    return "Host: 127.0.0.1:" + bench.workspace.url().getPort() + "\r\n";
  }

  private HttpResponse<String> get(String path) {
    return bench.send(HttpRequest.newBuilder(URI.create(bench.workspace.url() + path)));
  }

  private String raw(String head) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), bench.workspace.url().getPort())) {
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

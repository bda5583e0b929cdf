package dev.quartermaster;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * Makes docs/pictures from the pictures that the browser tests took: small files of 256 colours,
 * and the main job step by step. Started by bin/pictures.
 */
final class Pictures {
  private static final Path TAKEN = Path.of("target", "screenshots");
  private static final Path KEPT = Path.of("docs", "pictures");
  private static final Map<String, String> CHOSEN =
      Map.of(
          "05-ready", "workspace",
          "05-ready-dark", "workspace-dark",
          "05-ready-phone", "phone",
          "11-error", "form",
          "30-unclear", "unclear");
  private static final List<String> MAIN_JOB =
      List.of("01-empty", "01-line", "02-card", "02-thread", "05-ready");
  private static final String HUNDREDTHS_A_STEP = "250";

  private Pictures() {}

  /** Writes all of them. */
  public static void main(String[] args) throws IOException {
    Files.createDirectories(KEPT);
    for (var each : CHOSEN.entrySet()) {
      write(taken(each.getKey()), KEPT.resolve(each.getValue() + ".png").toFile());
    }
    writeSteps(KEPT.resolve("main-job.gif").toFile());
  }

  private static BufferedImage taken(String name) throws IOException {
    return fewColours(ImageIO.read(TAKEN.resolve(name + ".png").toFile()));
  }

  private static void write(BufferedImage image, File file) throws IOException {
    ImageIO.write(image, "png", file);
  }

  private static void writeSteps(File file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    Files.deleteIfExists(file.toPath());
    try (var out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (String name : MAIN_JOB) {
        BufferedImage image = taken(name);
        var format = new ImageTypeSpecifier(image);
        var metadata = writer.getDefaultImageMetadata(format, writer.getDefaultWriteParam());
        time(metadata);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  /** How long a step stands, and that it all begins again (GIF89a, Netscape's extension). */
  private static void time(IIOMetadata metadata) throws IOException {
    String format = metadata.getNativeMetadataFormatName();
    var root = new IIOMetadataNode(format);
    var control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", HUNDREDTHS_A_STEP);
    root.appendChild(control);
    var extensions = new IIOMetadataNode("ApplicationExtensions");
    var loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    extensions.appendChild(loop);
    root.appendChild(extensions);
    metadata.mergeTree(format, root);
  }

  /**
   * The same picture in its 256 most frequent colours, each other colour as the nearest of them.
   */
  private static BufferedImage fewColours(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    int[] palette = palette(pixels);
    var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    var indexed =
        new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    var nearest = new HashMap<Integer, Integer>();
    for (int i = 0; i < pixels.length; i++) {
      int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour));
      indexed.getRaster().setSample(i % width, i / width, 0, index);
    }
    return indexed;
  }

  private static int[] palette(int[] pixels) {
    var counts = new HashMap<Integer, Integer>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(256)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(palette[i], colour) < distance(palette[best], colour)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int apart = (one >> shift & 255) - (other >> shift & 255);
      sum += apart * apart;
    }
    return sum;
  }
}

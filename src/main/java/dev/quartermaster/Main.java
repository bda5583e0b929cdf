package dev.quartermaster;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. */
@Command(
    name = "quartermaster",
    description = "Makes and minds Paperspace machines from chat, each exactly once.",
    subcommands = {
      SandboxCommand.class,
      ServeCommand.class,
      SandboxBotCommand.class,
      CheckConfigCommand.class,
      ConfigCommand.class,
      ContractCommand.class,
      ManifestCommand.class,
      InitCommand.class,
      DoctorCommand.class,
      AuditCommand.class,
      PolicyCommand.class,
      HelpCommand.class
    })
public final class Main {
  private static final String LOG_SETTINGS = "logback.configurationFile";

  private Main() {}

  /** Runs the command that the first argument names; ends the process with its exit code. */
  public static void main(String[] args) {
    boolean sandbox = args.length > 0 && args[0].startsWith("sandbox");
    // Before the first logger is made: a service logs JSON lines, a sandbox talks to a person.
    if (System.getProperty(LOG_SETTINGS) == null) {
      System.setProperty(LOG_SETTINGS, sandbox ? "logback-sandbox.xml" : "logback.xml");
    }
    System.exit(run(args));
  }

  /** Runs a command and gives its exit code. */
  static int run(String... args) {
    return line().execute(args);
  }

  /** The same, writing there what it has to say. */
  static int run(PrintWriter out, String... args) {
    return line().setOut(out).execute(args);
  }

  private static CommandLine line() {
    return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}

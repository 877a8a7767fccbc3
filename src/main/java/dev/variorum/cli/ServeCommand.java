package dev.variorum.cli;

import dev.variorum.serve.Preview;
import dev.variorum.serve.Previewed;
import dev.variorum.serve.Rebuild;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows an edition in the browser while it is worked on. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Preview an edition, or texts as 'build' takes them, in the browser of this machine.",
      "The page follows every change of the files, and says what is wrong with them. Ctrl-C ends"
          + " it."
    })
final class ServeCommand implements Callable<Integer> {

  /** Tried first where no port is named, so that an open page finds the next preview again. */
  private static final int USUAL_PORT = 8417;

  private static final int HIGHEST_PORT = 65535;

  @Mixin private PathTarget target;

  @Parameters(index = "1..*", paramLabel = "TEXT", description = "further texts")
  private List<Path> texts = List.of();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "by default " + USUAL_PORT + ", or any free one where that is taken")
  private @Nullable Integer port;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Previewed previewed = previewed();
    PrintWriter out = spec.commandLine().getOut();
    try (Preview preview = start(previewed)) {
      out.println("Preview at " + preview.address() + " (Ctrl-C ends it)");
      out.flush();
      Thread end = new Thread(preview::close, "variorum-end");
      Runtime.getRuntime().addShutdownHook(end);
      try {
        preview.await();
      } finally {
        // Where the program is ending already, the hook has done its work.
        removeHook(end);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private static void removeHook(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException ending) {
      return;
    }
  }

  private Previewed previewed() {
    Optional<Path> edition = target.editionFolder();
    if (edition.isEmpty()) {
      Previewed previewed = target.previewed(texts);
      // Later a text may come and go; a name that is wrong from the beginning is a slip.
      previewed.files().forEach(SourceFile::sha256);
      return previewed;
    }
    if (!texts.isEmpty()) {
      throw new InputException(
          Diagnostic.of(
              texts.get(0).toString(),
              "an edition takes its texts from its manifest",
              "Name it under 'sources:' in "
                  + edition.get().resolve("edition.yaml")
                  + ", or give texts only."));
    }
    return Previewed.edition(edition.get(), target.options());
  }

  private Preview start(Previewed previewed) {
    List<Integer> ports = new ArrayList<>();
    Integer named = port;
    if (named == null) {
      ports.addAll(List.of(USUAL_PORT, 0));
    } else if (named < 0 || named > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no port " + named + "; they go up to " + HIGHEST_PORT + ".");
    } else {
      ports.add(named);
    }
    IOException refused = new IOException("no port");
    for (int one : ports) {
      try {
        return Preview.start(previewed, one, this::tell);
      } catch (IOException taken) {
        refused = taken;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "The port "
            + (named == null ? "for the preview" : named)
            + " cannot be had ("
            + refused.getMessage()
            + "). Name another with --port N, or none for any that is free.",
        refused);
  }

  private synchronized void tell(Rebuild rebuild) {
    PrintWriter err = spec.commandLine().getErr();
    rebuild.faults().forEach(err::println);
    int count = rebuild.faults().size();
    if (count == 0) {
      err.println("made in " + rebuild.took().toMillis() + " ms");
    } else {
      err.println(count == 1 ? "1 fault in the input." : count + " faults in the input.");
    }
    err.flush();
  }
}

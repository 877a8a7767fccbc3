package dev.variorum.serve;

import dev.variorum.json.JsonException;
import dev.variorum.render.html.HtmlRenderer;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.Location;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the page, and makes it anew when a file changes, until it is interrupted. */
final class Maker implements Runnable {

  /** How often the files are looked at; a change counts when it has lasted as long. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Previewed previewed;
  private final Board board;
  private final Consumer<Rebuild> told;
  private int pages;
  private @Nullable Shown good;

  Maker(Previewed previewed, Board board, Consumer<Rebuild> told) {
    this.previewed = previewed;
    this.board = board;
    this.told = told;
  }

  @Override
  public void run() {
    try {
      Watch before = Watch.of(previewed.files());
      while (!board.isClosed()) {
        make();
        before = changed(before.extended(previewed.files()));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until files differ and have stopped to change, as while several are saved. */
  private static Watch changed(Watch before) throws InterruptedException {
    Watch last = before;
    while (true) {
      Thread.sleep(PAUSE.toMillis());
      Watch now = last.again();
      if (!now.equals(before) && now.equals(last)) {
        return now;
      }
      last = now;
    }
  }

  private void make() {
    long start = System.nanoTime();
    List<Diagnostic> faults = List.of();
    try {
      String id = nextId();
      String page = new HtmlRenderer().withScript(Script.of(id)).render(previewed.edition());
      Shown made = new Shown(id, page, List.of());
      good = made;
      board.show(made);
    } catch (InputException wrong) {
      faults = wrong.diagnostics();
    } catch (JsonException wrong) {
      faults =
          List.of(
              Diagnostic.at(
                  wrong.file(),
                  new Location(wrong.line(), wrong.column()),
                  wrong.problem(),
                  "Mend the JSON at this place."));
    } catch (RuntimeException | StackOverflowError bug) {
      // The preview outlives it: the next change of a file may be the way round.
      faults =
          List.of(
              Diagnostic.of(
                  "variorum",
                  "a fault of the program, not of your input: " + bug,
                  "Undo what you changed last, and report it with the edition."));
    }
    if (!faults.isEmpty()) {
      show(faults);
    }
    told.accept(new Rebuild(faults, Duration.ofNanos(System.nanoTime() - start)));
  }

  private void show(List<Diagnostic> faults) {
    Shown last = good;
    if (last != null) {
      board.show(new Shown(last.id(), last.page(), faults));
    } else {
      String id = nextId();
      board.show(new Shown(id, FaultPage.of(faults, Script.of(id)), List.of()));
    }
  }

  /** A page of an earlier preview at the same address must not be taken for one of this. */
  private String nextId() {
    return ProcessHandle.current().pid() + "-" + ++pages;
  }
}

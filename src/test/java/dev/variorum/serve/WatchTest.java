package dev.variorum.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

  @TempDir Path folder;

  private Path inside;
  private Watch before;

  @BeforeEach
  void files() throws IOException {
    inside = Files.createDirectories(folder.resolve("notes")).resolve("one.md");
    Files.writeString(inside, "one");
    before = Watch.of(List.of(folder, folder.resolve("elsewhere.json")));
  }

  @Test
  void nothingHasChanged() {
    assertEquals(before, before.again());
  }

  @Test
  void aFileInsideIsWritten() throws IOException {
    Files.writeString(inside, "other");
    assertNotEquals(before, before.again());
  }

  @Test
  void aFileComesAndGoes() throws IOException {
    Path added = Files.writeString(folder.resolve("notes/two.md"), "two");
    assertNotEquals(before, before.again());
    Files.delete(added);
    assertEquals(before, before.again());
    Files.delete(inside);
    assertNotEquals(before, before.again());
  }

  @Test
  void anotherFileOfTheSameTimeAndSizeTakesItsPlace() throws IOException {
    FileTime time = Files.getLastModifiedTime(inside);
    Path other = Files.writeString(folder.resolve(".one.swp"), "eno");
    Files.setLastModifiedTime(other, time);
    Files.move(other, inside, StandardCopyOption.REPLACE_EXISTING);
    assertNotEquals(before, before.again());
  }

  @Test
  void whatEditorsLeaveIsNoChange() throws IOException {
    Files.writeString(folder.resolve("notes/.one.md.swp"), "x");
    Files.writeString(folder.resolve("notes/one.md~"), "x");
    assertEquals(before, before.again());
  }

  @Test
  void aChangeDuringTheMakingIsNotLost() throws IOException {
    Files.writeString(folder.resolve("notes/two.md"), "two");
    Watch after = before.extended(List.of(folder, folder.resolve("another.json")));
    assertNotEquals(after, after.again());
  }
}

package dev.variorum.typeset.font;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Single and ligature substitutions (GSUB types 1 and 4), feature by feature. */
final class Substitutions {

  /**
   * A ligature.
   *
   * @param rest the glyphs after the first
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed once made
  record Ligature(int[] rest, int glyph) {}

  private static final int[] NONE = new int[0];

  private final Sfnt data;
  private final int table;
  private final Map<String, int[]> singles = new HashMap<>();
  private final Map<Integer, List<Ligature>> ligatures;

  Substitutions(Sfnt data) {
    this.data = data;
    Integer found = data.find("GSUB");
    table = found == null ? -1 : found;
    ligatures = readLigatures("liga");
    for (String feature : List.of("smcp", "pnum", "onum", "sups")) {
      singles.put(feature, readSingles(feature));
    }
  }

  /** The glyph that a feature puts in the place of another; the same where it has none. */
  int single(String feature, int glyph) {
    int[] map = singles.getOrDefault(feature, NONE);
    return glyph < map.length && map[glyph] > 0 ? map[glyph] : glyph;
  }

  boolean has(String feature) {
    return singles.getOrDefault(feature, NONE).length > 0;
  }

  /** The standard ligatures that begin with a glyph, longest first as the font orders them. */
  List<Ligature> ligatures(int first) {
    return ligatures.getOrDefault(first, List.of());
  }

  /** What each glyph becomes; 0 where the feature leaves it alone. */
  private int[] readSingles(String feature) {
    int[] map = NONE;
    if (table < 0) {
      return map;
    }
    int[] subtables = data.subtables(table, feature, 7);
    for (int i = 0; i < subtables.length; i += 2) {
      if (subtables[i + 1] != 1) {
        continue;
      }
      int subtable = subtables[i];
      int[] covered = data.coverage(subtable + data.u16(subtable + 2));
      for (int k = 0; k < covered.length; k++) {
        int glyph =
            data.u16(subtable) == 1
                ? (covered[k] + data.u16(subtable + 4)) & 0xFFFF
                : data.u16(subtable + 6 + 2 * k);
        if (covered[k] >= map.length) {
          map = Arrays.copyOf(map, Math.max(covered[k] + 1, map.length * 2));
        }
        map[covered[k]] = map[covered[k]] == 0 ? glyph : map[covered[k]];
      }
    }
    return map;
  }

  private Map<Integer, List<Ligature>> readLigatures(String feature) {
    Map<Integer, List<Ligature>> map = new HashMap<>();
    if (table < 0) {
      return map;
    }
    int[] subtables = data.subtables(table, feature, 7);
    for (int i = 0; i < subtables.length; i += 2) {
      if (subtables[i + 1] != 4) {
        continue;
      }
      int subtable = subtables[i];
      int[] covered = data.coverage(subtable + data.u16(subtable + 2));
      for (int k = 0; k < covered.length; k++) {
        int set = subtable + data.u16(subtable + 6 + 2 * k);
        List<Ligature> list = map.computeIfAbsent(covered[k], key -> new ArrayList<>());
        for (int m = 0; m < data.u16(set); m++) {
          int ligature = set + data.u16(set + 2 + 2 * m);
          int[] rest = new int[data.u16(ligature + 2) - 1];
          for (int n = 0; n < rest.length; n++) {
            rest[n] = data.u16(ligature + 4 + 2 * n);
          }
          list.add(new Ligature(rest, data.u16(ligature)));
        }
      }
    }
    return map;
  }
}

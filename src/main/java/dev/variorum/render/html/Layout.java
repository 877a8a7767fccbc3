package dev.variorum.render.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the parts of an edition lie in files, and so how one place links to another. */
final class Layout {

  private final List<Part> parts;
  private final Addresses addresses;
  private final Map<String, String> files = new HashMap<>();
  private final boolean divided;

  private Layout(List<Part> parts, Addresses addresses, boolean divided) {
    this.parts = parts;
    this.addresses = addresses;
    this.divided = divided;
    parts.forEach(part -> files.put(part.id(), part.file()));
  }

  /** Everything in one file. */
  static Layout onePage(List<Part> parts, Addresses addresses) {
    return new Layout(parts, addresses, false);
  }

  /** Each part in a file of its own. */
  static Layout site(List<Part> parts, Addresses addresses) {
    return new Layout(parts, addresses, true);
  }

  List<Part> parts() {
    return parts;
  }

  boolean divided() {
    return divided;
  }

  /** Whether a file holds an address. */
  boolean holds(String file, String address) {
    return !divided || file.equals(file(address));
  }

  /** The link from a place in a file to an address. */
  String href(String file, String address) {
    return holds(file, address) ? "#" + address : file(address) + "#" + address;
  }

  private String file(String address) {
    return files.getOrDefault(addresses.part(address), parts.get(0).file());
  }
}

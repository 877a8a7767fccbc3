package dev.variorum.render.html;

import java.util.Locale;

/** The few shapes that the drawings are made of. Colours come from the style sheet. */
final class Svg {

  private Svg() {}

  /** Opens a drawing with its name and its description for those who do not see it. */
  static void open(Markup out, int width, int height, String id, String title, String description) {
    out.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height),
        "role",
        "group",
        "aria-labelledby",
        id + "-title",
        "aria-describedby",
        id + "-description");
    out.element("title", title, "id", id + "-title");
    out.element("desc", description, "id", id + "-description").line();
  }

  static void close(Markup out) {
    out.close("svg");
  }

  static void line(Markup out, String cssClass, double x1, double y1, double x2, double y2) {
    out.open(
            "line",
            "class",
            cssClass,
            "x1",
            number(x1),
            "y1",
            number(y1),
            "x2",
            number(x2),
            "y2",
            number(y2))
        .close("line");
  }

  static void bar(Markup out, String cssClass, double x, double y, double width, double height) {
    out.open(
            "rect",
            "class",
            cssClass,
            "x",
            number(x),
            "y",
            number(y),
            "width",
            number(width),
            "height",
            number(height))
        .close("rect");
  }

  static void text(Markup out, String cssClass, double x, double y, String text) {
    out.element("text", text, "class", cssClass, "x", number(x), "y", number(y));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

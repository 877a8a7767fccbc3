/** What the charts of an edition show, as data: points, scales, lanes; each notation draws it. */
@org.jspecify.annotations.NullMarked
package dev.variorum.render.chart;

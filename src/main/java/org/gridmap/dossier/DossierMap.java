package org.gridmap.dossier;

import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridmap.building.Building;
import org.gridmap.dossier.DossierContent.Community;
import org.gridmap.dossier.DossierContent.GridSheet;
import org.gridmap.geometry.Barrier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Draws the grids of one community into a frame of a page, north up, true to scale. */
final class DossierMap {

  private static final Color[] FILLS = {
    new Color(0xCFE3F5), new Color(0xFBE3C8), new Color(0xD5EBCF), new Color(0xF5D3D8),
    new Color(0xE3DAF0), new Color(0xFAF0BE), new Color(0xCDEBE8), new Color(0xEBDCCF)
  };
  private static final Map<String, Color> LINES =
      Map.of(
          "ROAD", new Color(0xFFFFFF),
          "RIVER", new Color(0x8DBDE0),
          "RAIL", new Color(0x8A8F98),
          "WALL", new Color(0xB9A48C));
  private static final Color BUILDING = new Color(0x9AA5B1);
  private static final Color BORDER = new Color(0x334155);
  private static final float SCALE_BAR_ROOM = 36;
  private static final double METRES_PER_DEGREE = 111_320;
  private static final int[] BAR_METRES = {2000, 1000, 500, 200, 100, 50, 20};

  private final Community community;
  private final Rectangle frame;
  private final Envelope ground;
  private final double lonScale;
  private final double pointsPerDegree;
  private final int[] colours;

  DossierMap(Community community, Rectangle frame) {
    this.community = community;
    this.frame = frame;
    this.ground = new Envelope();
    community.grids().forEach(sheet -> expand(sheet.grid().boundary()));
    Geometry boundary = community.boundary();
    if (boundary != null) {
      expand(boundary);
    }
    lonScale = Math.cos(Math.toRadians(ground.centre().y));
    pointsPerDegree =
        0.97
            * Math.min(
                frame.getWidth() / (ground.getWidth() * lonScale),
                (frame.getHeight() - SCALE_BAR_ROOM) / ground.getHeight());
    colours = colours(community.grids());
  }

  private void expand(Geometry geometry) {
    ground.expandToInclude(geometry.getEnvelopeInternal());
  }

  /** The fill of a grid, by its place in the list. */
  Color fill(int grid) {
    return FILLS[colours[grid]];
  }

  void draw(PdfContentByte canvas) {
    canvas.saveState();
    canvas.rectangle(frame.getLeft(), frame.getBottom(), frame.getWidth(), frame.getHeight());
    canvas.clip();
    canvas.newPath();
    fillGrids(canvas);
    drawLines(canvas);
    canvas.setColorFill(BUILDING);
    for (GridSheet sheet : community.grids()) {
      for (Building building : sheet.buildings()) {
        path(canvas, building.footprint());
        canvas.eoFill();
      }
    }
    outlineGrids(canvas);
    canvas.restoreState();
    label(canvas);
    scaleBar(canvas);
    north(canvas);
  }

  private void fillGrids(PdfContentByte canvas) {
    for (int i = 0; i < community.grids().size(); i++) {
      canvas.setColorFill(fill(i));
      path(canvas, community.grids().get(i).grid().boundary());
      canvas.eoFill();
    }
  }

  private void outlineGrids(PdfContentByte canvas) {
    canvas.setColorStroke(BORDER);
    canvas.setLineWidth(1.6f);
    canvas.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    for (GridSheet sheet : community.grids()) {
      path(canvas, sheet.grid().boundary());
      canvas.stroke();
    }
    Geometry boundary = community.boundary();
    if (boundary != null) {
      canvas.setLineWidth(3f);
      path(canvas, boundary);
      canvas.stroke();
    }
  }

  /** Roads, walls and water of this community only: those around it belong to others. */
  private void drawLines(PdfContentByte canvas) {
    canvas.saveState();
    community.grids().forEach(sheet -> path(canvas, sheet.grid().boundary()));
    canvas.clip();
    canvas.newPath();
    community.barriers().forEach(barrier -> line(canvas, barrier));
    canvas.restoreState();
  }

  private void line(PdfContentByte canvas, Barrier barrier) {
    canvas.setColorStroke(LINES.getOrDefault(barrier.kind(), LINES.get("RAIL")));
    canvas.setLineWidth(barrier.kind().equals("WALL") ? 0.8f : 2.4f);
    Geometry lines = barrier.line();
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      if (lines.getGeometryN(i) instanceof LineString part) {
        ring(canvas, part.getCoordinates());
        canvas.stroke();
      }
    }
  }

  private void path(PdfContentByte canvas, Geometry area) {
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.getGeometryN(i);
      ring(canvas, polygon.getExteriorRing().getCoordinates());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        ring(canvas, polygon.getInteriorRingN(hole).getCoordinates());
      }
    }
  }

  private void ring(PdfContentByte canvas, Coordinate[] points) {
    canvas.moveTo(x(points[0].x), y(points[0].y));
    for (int i = 1; i < points.length; i++) {
      canvas.lineTo(x(points[i].x), y(points[i].y));
    }
  }

  /** Number and households in the middle of each grid, on a light ground. */
  private void label(PdfContentByte canvas) {
    for (int i = 0; i < community.grids().size(); i++) {
      GridSheet sheet = community.grids().get(i);
      Point inner = sheet.grid().boundary().getInteriorPoint();
      String number = String.valueOf(i + 1);
      String words = number + " · " + sheet.households();
      float width = DossierPaper.width(words, 11) + 12;
      float x = x(inner.getX());
      float y = y(inner.getY());
      canvas.setColorFill(Color.WHITE);
      canvas.setColorStroke(BORDER);
      canvas.setLineWidth(0.8f);
      canvas.roundRectangle(x - width / 2, y - 9, width, 18, 5);
      canvas.fillStroke();
      DossierPaper.draw(
          canvas,
          words,
          x,
          y - 4,
          new DossierPaper.Lettering(11, Element.ALIGN_CENTER, DossierPaper.INK));
    }
  }

  private void scaleBar(PdfContentByte canvas) {
    double perMetre = pointsPerDegree / METRES_PER_DEGREE;
    for (int metres : BAR_METRES) {
      float length = (float) (metres * perMetre);
      if (length <= frame.getWidth() / 5) {
        float x = frame.getLeft() + 14;
        float y = frame.getBottom() + 14;
        canvas.setColorFill(Color.WHITE);
        canvas.rectangle(x - 6, y - 6, length + 62, 20);
        canvas.fill();
        canvas.setColorFill(BORDER);
        canvas.rectangle(x, y, length, 4);
        canvas.fill();
        DossierPaper.draw(
            canvas,
            metres + " m",
            x + length + 6,
            y - 1,
            new DossierPaper.Lettering(9, Element.ALIGN_LEFT, DossierPaper.INK));
        return;
      }
    }
  }

  private void north(PdfContentByte canvas) {
    float x = frame.getRight() - 24;
    float y = frame.getTop() - 46;
    canvas.setColorFill(Color.WHITE);
    canvas.circle(x, y + 12, 20);
    canvas.fill();
    canvas.setColorFill(BORDER);
    canvas.moveTo(x, y + 28);
    canvas.lineTo(x - 6, y + 8);
    canvas.lineTo(x, y + 12);
    canvas.lineTo(x + 6, y + 8);
    canvas.fill();
    DossierPaper.draw(
        canvas,
        "N",
        x,
        y - 3,
        new DossierPaper.Lettering(9, Element.ALIGN_CENTER, DossierPaper.INK));
  }

  private float x(double lon) {
    return (float)
        ((frame.getLeft() + frame.getRight()) / 2
            + (lon - ground.centre().x) * lonScale * pointsPerDegree);
  }

  private float y(double lat) {
    return (float)
        ((frame.getBottom() + SCALE_BAR_ROOM + frame.getTop()) / 2
            + (lat - ground.centre().y) * pointsPerDegree);
  }

  /** Neighbours get different colours as long as there are enough. */
  private static int[] colours(List<GridSheet> grids) {
    int[] colours = new int[grids.size()];
    for (int i = 0; i < grids.size(); i++) {
      List<Integer> taken = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (grids.get(i).grid().boundary().intersects(grids.get(j).grid().boundary())) {
          taken.add(colours[j]);
        }
      }
      int colour = i % FILLS.length;
      for (int tries = 0; tries < FILLS.length && taken.contains(colour); tries++) {
        colour = (colour + 1) % FILLS.length;
      }
      colours[i] = colour;
    }
    return colours;
  }
}

package dev.circuitc.frontend;

import dev.circuitc.ast.Expr;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.ir.Knot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the points of a table, from the source or from a CSV file. */
final class Tables {
  private final Imports imports;
  private final CallTrace trace;
  private final Budget budget;

  Tables(Imports imports, CallTrace trace, Budget budget) {
    this.imports = imports;
    this.trace = trace;
    this.budget = budget;
  }

  /** The points, x ascending; empty where they are not, which is reported. */
  Optional<List<Knot>> knots(Argument argument) {
    if (argument.value() instanceof Value.Table table) {
      return points(table).flatMap(rows -> checked(rows, argument.span()));
    }
    if (argument.value() instanceof Value.Text text) {
      return file(text.source()).flatMap(rows -> checked(rows, argument.span()));
    }
    if (argument.value() != Value.Failure.FAILURE) {
      String wanted = "wanted points such as [(0, 0), (1, 2)] or the path of a CSV file";
      trace.fail(
          Code.WRONG_TYPE, argument.span(), "found " + argument.value().kind() + ", " + wanted);
    }
    return Optional.empty();
  }

  private Optional<List<CsvTable.Row>> points(Value.Table table) {
    List<CsvTable.Row> rows = new ArrayList<>();
    for (Value.Point point : table.points()) {
      if (point.x() instanceof Value.Constant x && point.y() instanceof Value.Constant y) {
        rows.add(new CsvTable.Row(new Knot(x.number(), y.number()), point.source().span()));
      } else {
        boolean failed = point.x() == Value.Failure.FAILURE || point.y() == Value.Failure.FAILURE;
        if (!failed) {
          trace.fail(
              Code.NOT_CONSTANT, point.source().span(), "a point must be two constant numbers");
        }
        return Optional.empty();
      }
    }
    return Optional.of(rows);
  }

  private Optional<List<CsvTable.Row>> file(Expr.Text path) {
    try {
      String importing = path.span().source().name();
      return Optional.of(CsvTable.read(imports.open(importing, path.value()), budget));
    } catch (IOException e) {
      trace.fail(Code.IMPORT, path.span(), e.getMessage());
    } catch (Fault fault) {
      trace.fail(
          fault.diagnostic().code(), fault.diagnostic().span(), fault.diagnostic().message());
    }
    return Optional.empty();
  }

  private Optional<List<Knot>> checked(List<CsvTable.Row> rows, Span span) {
    boolean fits = rows.size() >= 2;
    if (!fits) {
      String found = Words.count(rows.size(), "point");
      trace.fail(Code.OUT_OF_RANGE, span, "found " + found + ", wanted two or more");
    }
    for (int i = 1; i < rows.size(); i++) {
      fits &= ascends(rows.get(i - 1), rows.get(i));
    }
    return fits ? Optional.of(rows.stream().map(CsvTable.Row::knot).toList()) : Optional.empty();
  }

  private boolean ascends(CsvTable.Row before, CsvTable.Row row) {
    int order = before.knot().x().compareTo(row.knot().x());
    if (order >= 0) {
      String x = Words.quoted(row.knot().x().toString());
      String fault =
          order == 0
              ? "x = " + x + " stands twice"
              : "x = " + x + " comes after " + Words.quoted(before.knot().x().toString());
      trace.fail(Code.OUT_OF_RANGE, row.span(), fault + ", wanted ascending x");
    }
    return order < 0;
  }
}

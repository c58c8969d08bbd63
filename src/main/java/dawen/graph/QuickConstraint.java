package dawen.graph;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * A constraint of a shape, judged over numbers. Where it holds, SHACL finds nothing; those of
 * {@link #EXACT} also hold wherever SHACL finds nothing, so that they may be denied and counted.
 */
@FunctionalInterface
interface QuickConstraint {
  /**
   * Whether a node surely does what is wanted.
   *
   * @param values what the shape's path leads to, each once; the node itself where it has no path
   */
  boolean holds(TripleIndex index, int focus, int[] values);

  /** Constraints of SHACL Core that are judged exactly, whatever the values. */
  Set<String> EXACT =
      Set.of(
          ("property node minCount maxCount class hasValue in equals disjoint pattern nodeKind"
                  + " not and or xone languageIn uniqueLang qualifiedValueShape")
              .split(" "));

  static QuickConstraint all(List<QuickConstraint> parts) {
    QuickConstraint[] each = parts.toArray(QuickConstraint[]::new);
    return (index, focus, values) -> {
      for (QuickConstraint part : each) {
        if (!part.holds(index, focus, values)) {
          return false;
        }
      }
      return true;
    };
  }

  static QuickConstraint count(int min, int max) {
    return (index, focus, values) -> values.length >= min && values.length <= max;
  }

  static QuickConstraint type(int type, int wanted) {
    return (index, focus, values) -> {
      for (int value : values) {
        if (!index.contains(value, type, wanted)) {
          return false;
        }
      }
      return true;
    };
  }

  static QuickConstraint hasValue(int wanted) {
    return (index, focus, values) -> contains(values, wanted);
  }

  static QuickConstraint in(Set<Integer> wanted) {
    int[] sorted = wanted.stream().mapToInt(Integer::intValue).sorted().toArray();
    return (index, focus, values) -> {
      for (int value : values) {
        if (!contains(sorted, value)) {
          return false;
        }
      }
      return true;
    };
  }

  static QuickConstraint equalTo(int predicate) {
    return (index, focus, values) -> Arrays.equals(values, index.objects(focus, predicate));
  }

  static QuickConstraint disjoint(int predicate) {
    return (index, focus, values) -> {
      int[] others = values.length == 0 ? values : index.objects(focus, predicate);
      for (int value : values) {
        if (contains(others, value)) {
          return false;
        }
      }
      return true;
    };
  }

  private static boolean contains(int[] sorted, int wanted) {
    return Arrays.binarySearch(sorted, wanted) >= 0;
  }

  static QuickConstraint lessThan(int predicate) {
    return (index, focus, values) -> {
      for (int value : values) {
        for (int other : index.objects(focus, predicate)) {
          if (!isLess(index.node(value), index.node(other))) {
            return false;
          }
        }
      }
      return true;
    };
  }

  private static boolean isLess(Node one, Node other) {
    Object a = number(one);
    Object b = number(other);
    if (a instanceof Integer first && b instanceof Integer second) {
      return first < second;
    }
    return a != null && b != null && decimal(a).compareTo(decimal(b)) < 0;
  }

  static QuickConstraint atLeast(Node bound) {
    BigDecimal least = decimal(number(bound));
    return each(
        node -> {
          Object number = number(node);
          return number != null && decimal(number).compareTo(least) >= 0;
        });
  }

  static QuickConstraint atMost(Node bound) {
    BigDecimal most = decimal(number(bound));
    return each(
        node -> {
          Object number = number(node);
          return number != null && decimal(number).compareTo(most) <= 0;
        });
  }

  /** The value of an integer or decimal; null of all else. */
  static Object number(Node node) {
    Object value =
        node.isLiteral() && node.getLiteral().isWellFormed() ? node.getLiteralValue() : null;
    boolean whole =
        value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    return whole || value instanceof BigDecimal ? value : null;
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }

  static QuickConstraint each(Predicate<Node> test) {
    return (index, focus, values) -> {
      for (int value : values) {
        if (!test.test(index.node(value))) {
          return false;
        }
      }
      return true;
    };
  }

  static QuickConstraint datatype(Node datatype) {
    String wanted = datatype.getURI();
    return each(
        node ->
            node.isLiteral()
                && node.getLiteralDatatypeURI().equals(wanted)
                && node.getLiteral().isWellFormed());
  }

  static QuickConstraint minLength(int length) {
    return each(
        node -> {
          String text = text(node);
          return text != null
              && (text.length() >= 2 * length // a character has two units at most
                  || text.codePointCount(0, text.length()) >= length);
        });
  }

  static QuickConstraint pattern(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return each(node -> text(node) != null && pattern.matcher(text(node)).find());
  }

  private static String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.isURI() ? node.getURI() : null;
  }

  static QuickConstraint languageIn(List<String> languages) {
    return each(
        node -> node.isLiteral() && languages.stream().anyMatch(range -> isIn(node, range)));
  }

  /** Basic filtering of RFC 4647, 3.3.1: {@code zh} takes {@code zh-Hant} in. */
  private static boolean isIn(Node literal, String range) {
    if (literal.getLiteralLanguage().equals(range)) {
      return true;
    }
    String language = literal.getLiteralLanguage().toLowerCase(Locale.ROOT);
    String wanted = range.toLowerCase(Locale.ROOT);
    return language.equals(wanted) || language.startsWith(wanted + "-");
  }

  static QuickConstraint uniqueLanguages() {
    return (index, focus, values) -> {
      if (values.length < 2) {
        return true;
      }
      Set<String> languages = new HashSet<>();
      return Arrays.stream(values)
          .mapToObj(index::node)
          .filter(Node::isLiteral)
          .map(node -> node.getLiteralLanguage().toLowerCase(Locale.ROOT))
          .allMatch(language -> language.isEmpty() || languages.add(language));
    };
  }

  /** Each value has a shape of its own. */
  static QuickConstraint shaped(QuickConstraint shape) {
    return (index, focus, values) -> {
      for (int value : values) {
        if (!shape.holds(index, value, self(value, values))) {
          return false;
        }
      }
      return true;
    };
  }

  /** As many values as wanted have a shape of their own. */
  static QuickConstraint qualified(QuickConstraint shape, int min, int max) {
    return (index, focus, values) -> {
      int count = 0;
      for (int value : values) {
        count += shape.holds(index, value, self(value, values)) ? 1 : 0;
      }
      return count >= min && count <= max;
    };
  }

  /** Each value has as many of some shapes as wanted. */
  static QuickConstraint of(List<QuickConstraint> shapes, int min, int max) {
    QuickConstraint[] each = shapes.toArray(QuickConstraint[]::new);
    return (index, focus, values) -> {
      for (int value : values) {
        int count = count(each, index, value, self(value, values));
        if (count < min || count > max) {
          return false;
        }
      }
      return true;
    };
  }

  private static int count(QuickConstraint[] shapes, TripleIndex index, int node, int[] self) {
    int count = 0;
    for (QuickConstraint shape : shapes) {
      count += shape.holds(index, node, self) ? 1 : 0;
    }
    return count;
  }

  /** One value as an array: that of all values where there is no other. */
  private static int[] self(int value, int[] values) {
    return values.length == 1 ? values : new int[] {value};
  }
}

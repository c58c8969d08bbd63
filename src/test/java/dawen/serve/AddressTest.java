package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/outlet/a              | outlet/a           | -       | false",
        "/outlet/a.ttl          | outlet/a           | TURTLE  | false",
        "/outlet/a.TTL          | outlet/a           | TURTLE  | false",
        "/outlet/a.JsonLD       | outlet/a           | JSON_LD | false",
        "/outlet/a.json         | outlet/a           | JSON    | false",
        "/outlet/a.n3           | outlet/a.n3        | -       | false",
        "/outlet/a.ttl.ttl      | outlet/a.ttl       | TURTLE  | false",
        "/outlet/a/             | outlet/a           | -       | true",
        "/outlet/a.ttl/         | outlet/a           | TURTLE  | true",
        "//outlet/a             | /outlet/a          | -       | false",
        "/outlet//a             | outlet//a          | -       | false",
        "/outlet/%61            | outlet/a           | -       | false",
        "/outlet/%e7%94%b2      | outlet/%E7%94%B2   | -       | false",
        "/outlet/甲             | outlet/%E7%94%B2   | -       | false",
        "/outlet/a%2Fb          | outlet/a%2Fb       | -       | false",
        "/outlet/a%zz           | outlet/a%zz        | -       | false",
        "/outlet/%ff            | outlet/%FF         | -       | false",
        "/software/dawen/0.1.0  | software/dawen/0.1.0 | -     | false",
        "/.ttl                  | .ttl               | -       | false",
      })
  void aPathIsReadAsNodeAndForm(String path, String node, String form, boolean slash) {
    Optional<Representation> named = Optional.ofNullable(form).map(Representation::valueOf);
    assertEquals(new Address(node, named, slash), Address.of(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "*/*                                   | HTML",
        "text/*                                | HTML",
        "application/*                         | JSON_LD",
        "text/turtle, */*                      | TURTLE",
        "*/*, text/csv;q=0.9                   | HTML",
        "text/html;q=0, */*                    | TURTLE",
        "text/*;q=0.5, application/rdf+xml     | RDF_XML",
        "text/turtle;q=0.5, text/*;q=0.9       | HTML",
        "application/n-triples ; q=0.3 , x     | N_TRIPLES",
        "TEXT/TURTLE;charset=UTF-8             | TURTLE",
        "application/json                      | JSON",
        "text/turtle;q=2                       | -",
        "text/turtle;q=0                       | -",
        "image/png                             | -",
        "nonsense                              | -",
      })
  void theFormIsByWeightThenByHowPreciselyItIsNamed(String accept, String form) {
    Optional<Representation> expected = Optional.ofNullable(form).map(Representation::valueOf);
    assertEquals(expected, Representation.byAccept(accept));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"*/* | TURTLE", "text/html,*/*;q=0.8 | HTML"})
  void whatIsOfferedFirstIsTakenFirst(String accept, Representation form) {
    List<Representation> offered = List.of(Representation.TURTLE, Representation.HTML);
    assertEquals(Optional.of(form), Representation.byAccept(accept, offered));
  }
}

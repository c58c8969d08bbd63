package dawen.mention;

import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.PressConference;
import dawen.conference.Repair;
import dawen.conference.Span;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.repair.Repairer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what the exchanges of a conference name; immutable, shared between threads. */
public final class Annotator {
  private final Repairer repairer;
  private final Names names;
  private final ShortNames shortNames;
  private final NameParts nameParts;
  private final Documents documents;
  private final Outlets outlets;
  private final OutletNames outletNames;
  private final People people;
  private final Topics topics;

  /** Looks for all words of the lists. */
  private final Scanner scanner;

  private final Tokenizer tokenizer;
  private final Map<String, Entry> organizations = new HashMap<>();

  /**
   * @param lexicon whose names are found
   */
  public Annotator(Lexicon lexicon) {
    this.tokenizer = new Tokenizer(words(lexicon));
    this.repairer = new Repairer(lexicon.slips());
    this.names = new Names(lexicon);
    this.shortNames = new ShortNames(lexicon);
    this.nameParts = new NameParts(lexicon.capitals());
    this.documents = new Documents(lexicon);
    this.outlets = new Outlets(lexicon);
    this.outletNames = new OutletNames(lexicon, outlets);
    this.people = new People(lexicon, tokenizer);
    this.topics = new Topics(lexicon);
    this.scanner = scanner(topics);
    lexicon.list(Kind.ORGANIZATION).forEach(o -> organizations.put(o.id(), o));
  }

  private Scanner scanner(Topics topics) {
    return new Scanner(names, outletNames, documents, topics, shortNames, people);
  }

  private static Set<String> words(Lexicon lexicon) {
    Set<String> words = new HashSet<>();
    for (Kind kind : List.of(Kind.COUNTRY, Kind.REGION, Kind.ORGANIZATION, Kind.PERSON)) {
      for (Entry entry : lexicon.list(kind)) {
        words.add(entry.zh());
        words.addAll(entry.surfaces());
      }
    }
    words.removeIf(word -> word.length() < 2 || !Character.isIdeographic(word.codePointAt(0)));
    return words;
  }

  /** The conference with mentions, outlets and topics. */
  public Annotated annotate(PressConference conference) {
    return annotate(conference, scanner);
  }

  /**
   * The conferences as they would be annotated if each were new: its topics are judged without the
   * words of the list that it alone shows, which may have been listed because of it. Words of a
   * topic's own name stay.
   */
  public List<Annotated> leaveOneOut(List<PressConference> conferences) {
    List<Set<String>> words =
        conferences.stream().map(conference -> topics.wordsIn(repaired(conference))).toList();
    List<Annotated> annotated = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Set<String> own = new HashSet<>(words.get(i));
      for (int other = 0; other < words.size(); other++) {
        if (other != i) {
          own.removeAll(words.get(other));
        }
      }
      annotated.add(annotate(conferences.get(i), scanner(topics.without(own))));
    }
    return annotated;
  }

  private List<Exchange> repaired(PressConference conference) {
    List<Repair> repairs = repairer.repairs(conference);
    return conference.exchanges().stream().map(exchange -> exchange.repaired(repairs)).toList();
  }

  private Annotated annotate(PressConference conference, Scanner scanner) {
    Map<String, Entry> speakers = new HashMap<>();
    conference.speakers().forEach(s -> speakers.put(s.name(), people.find(s.name())));
    List<Repair> repairs = repairer.repairs(conference);
    return new Annotated(
        conference,
        repairs,
        conference.speakers().stream().map(s -> speakers.get(s.name())).toList(),
        conference.exchanges().stream().map(e -> annotate(e, repairs, speakers, scanner)).toList());
  }

  private AnnotatedExchange annotate(
      Exchange exchange, List<Repair> repairs, Map<String, Entry> speakers, Scanner scanner) {
    Exchange read = exchange.repaired(repairs);
    Entry outlet = outlets.find(exchange.outlet());
    Scan heading = scanner.scan(read.heading());
    Scan slogan = scanner.scan(read.slogan());
    Scan question = scan(read.question(), scanner);
    Scan answer = scan(read.answer(), scanner);
    Context context =
        new Context(
            named(Arrays.asList(heading, slogan, question, answer), scanner),
            outlet == null ? null : outlet.place());
    List<Mention> mentions = new ArrayList<>();
    OutletTag.mention(exchange, outlet).ifPresent(mentions::add);
    if (question != null) {
      List<Found> found = found(question, context);
      addMentions(Part.QUESTION, exchange.question(), read.question(), found, mentions);
    }
    if (answer != null) {
      List<Found> found = found(answer, context);
      addMentions(Part.ANSWER, exchange.answer(), read.answer(), found, mentions);
    }
    return new AnnotatedExchange(
        exchange,
        speakers.get(exchange.speaker()),
        outlet,
        mentions,
        scanner.topics().of(heading, slogan, question, answer));
  }

  private static Scan scan(Passage passage, Scanner scanner) {
    return passage == null ? null : scanner.scan(passage.text());
  }

  /**
   * Ids of what is named anywhere. Where one part is traditional, all are read as if they were.
   *
   * @param scans of the parts of an exchange; null for one that is not printed
   */
  private Set<String> named(List<Scan> scans, Scanner scanner) {
    boolean traditional = false;
    for (Scan scan : scans) {
      traditional |= scan != null && scan.traditional();
    }
    Set<String> named = new HashSet<>();
    for (Scan scan : scans) {
      if (scan != null) {
        addNamed(traditional ? scanner.everySimplified(scan) : scan, named);
      }
    }
    return named;
  }

  private void addNamed(Scan scan, Set<String> named) {
    BitSet outletsNamed = places(outletNames.choose(scan.outlets(), index -> true));
    for (Found name : scan.names()) {
      if (!name.overlaps(outletsNamed)) {
        named.add(name.entity().id());
      }
    }
  }

  /** The characters of names. */
  private static BitSet places(List<Found> names) {
    BitSet places = new BitSet();
    names.forEach(name -> places.set(name.begin(), name.end()));
    return places;
  }

  /** Adds what the words as read name, each with the words as printed. */
  private static void addMentions(
      Part part, Passage printed, Passage read, List<Found> found, List<Mention> mentions) {
    found.sort(Annotator::compare);
    for (Found name : found) {
      mentions.add(mention(part, name, printed, read));
    }
  }

  /** From left to right, the longest first, of equal ones by kind and id. */
  private static int compare(Found one, Found other) {
    if (one.begin() != other.begin()) {
      return Integer.compare(one.begin(), other.begin());
    }
    if (one.end() != other.end()) {
      return Integer.compare(other.end(), one.end());
    }
    int kinds = one.entity().kind().compareTo(other.entity().kind());
    return kinds != 0 ? kinds : one.entity().id().compareTo(other.entity().id());
  }

  private static Mention mention(Part part, Found found, Passage printed, Passage read) {
    Span span = read.span(found.begin(), found.end());
    String words = read.text().substring(found.begin(), found.end());
    boolean asPrinted = read == printed && words.indexOf('\n') < 0; // within one paragraph
    return new Mention(
        part,
        found.entity(),
        span,
        asPrinted ? words : printed.quote(span),
        found.rule(),
        found.alternatives());
  }

  private List<Found> found(Scan scan, Context context) {
    String text = scan.text();
    BitSet covered = (BitSet) scan.covered().clone();
    List<Found> found = new ArrayList<>();
    Boundaries boundaries = tokenizer.boundaries(scan.characters());
    List<Found> outletsNamed = outletNames.choose(scan.outlets(), boundaries::get);
    outletsNamed.removeIf(scan::hasAround);
    BitSet outletPlaces = places(outletsNamed);
    covered.or(outletPlaces);
    for (Found name : scan.names()) {
      if (name.overlaps(outletPlaces)) {
        continue;
      }
      if (isAcrossWords(name, text, boundaries)) {
        covered.clear(name.begin(), name.end());
      } else if (!nameParts.isPartOfName(text, name)) {
        addWithParents(nameParts.asGovernment(text, name), found);
      }
    }
    found.addAll(people.candidates(scan, covered, boundaries));
    found.addAll(shortNames.find(scan, covered, boundaries, context));
    for (Found document : documents.find(text, scan.documents())) {
      if (!document.overlaps(outletPlaces)) {
        found.add(document);
      }
    }
    found.addAll(outletsNamed);
    return found;
  }

  /** 重庆 in 隆重庆祝: a name of two characters that begins and ends inside other words. */
  private static boolean isAcrossWords(Found name, String text, Boundaries boundaries) {
    if (name.end() - name.begin() != 2) {
      return false;
    }
    boolean cut = isCutFromWord(name, text);
    if (!cut && boundaries.get(name.begin()) || boundaries.get(name.end())) {
      return false;
    }
    return !boundaries.get(name.begin()) || boundaries.get(name.begin() + 1) && cut;
  }

  /**
   * 中国 in 过程中国际, 李强 in 李强调: the segmenter makes the second character begin a word that goes on. Not
   * so 美国会, since 美 is a name by itself.
   */
  private static boolean isCutFromWord(Found name, String text) {
    Kind kind = name.entity().kind();
    boolean state = text.charAt(name.begin() + 1) == '国' && text.charAt(name.begin()) != '中';
    return name.rule() == Rule.NAME && (kind == Kind.PERSON || kind == Kind.COUNTRY && !state);
  }

  /** 联合国安理会 names 联合国 too. */
  private void addWithParents(Found name, List<Found> found) {
    found.add(name);
    Entry entity = name.entity();
    while (entity.kind() == Kind.ORGANIZATION && entity.parent() != null) {
      entity = organizations.get(entity.parent());
      if (entity == null) {
        return;
      }
      found.add(new Found(name.begin(), name.end(), entity, Rule.PART_OF));
    }
  }
}

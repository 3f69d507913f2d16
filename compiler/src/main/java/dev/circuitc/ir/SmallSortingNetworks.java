package dev.circuitc.ir;

import java.util.Arrays;
import java.util.List;

/**
 * Sorting networks with the fewest comparators known, as collected by Bert Dobbelaere (list of sorting
 * networks, 2024).
 */
final class SmallSortingNetworks {
  /** One comparator a word: its two lines in hexadecimal. */
  private static final String[] NETWORKS = {
    "",
    "",
    "01",
    "02 01 12",
    "02 13 01 23 12",
    "03 14 02 13 01 24 12 34 23",
    "05 13 24 12 34 03 25 01 23 45 12 34",
    "06 23 45 02 14 36 01 25 34 12 46 23 45 12 34 56",
    "02 13 46 57 04 15 26 37 01 23 45 67 24 35 14 36 12 34 56",
    "03 17 25 48 07 24 38 56 02 13 45 78 14 36 57 01 24 35 68 23 45 67 12 34 56",
    "08 19 27 35 46 02 14 58 79 03 24 57 69 01 36 89 15 23 48 67 12 35 46 78 23 45 67 34 "
        + "56",
    "09 16 24 37 58 01 35 4a 69 78 13 25 47 8a 04 12 37 59 68 01 26 45 78 9a 24 36 57 89 "
        + "12 34 56 78 23 45 67",
    "08 17 26 3b 4a 59 01 25 34 69 78 ab 02 16 5a 9b 03 12 46 57 8b 9a 14 35 68 7a 13 25 "
        + "69 8a 23 45 67 89 46 57 34 56 78",
    "0c 1a 29 37 5b 68 16 23 4b 79 8a 04 12 36 78 9a bc 46 59 8b ac 05 38 47 6b 9a 01 25 "
        + "69 78 ab 13 24 56 9a 12 34 57 68 23 45 67 89 34 56",
    "01 23 45 67 89 ab cd 02 13 48 59 ac bd 04 12 37 58 6a 9d bc 06 15 39 4a 7d 8c 2a 3b "
        + "46 79 13 28 5b 67 ac 14 26 35 7b 8a 9c 24 36 58 7a 9b 34 56 78 9a 67",
    "12 3a 4e 58 6d 7c 9b 0e 15 28 37 69 ac bd 07 16 29 4a 5b 8d ce 06 24 35 7b 8a 9c de "
        + "03 12 47 59 68 ab cd 01 23 46 79 ac bd 12 35 8a bc 34 56 78 9a 23 45 67 89 ab 56 78",
    "0d 1c 2f 3e 48 56 7b 9a 05 17 29 34 6d 8e af bc 01 23 45 68 79 ab cd ef 02 13 4a 5b "
        + "67 89 ce df 12 3c 46 57 8a 9b de 14 26 58 7a 9d be 24 36 9c bd 35 68 79 ac 34 56 78 "
        + "9a bc 67 89",
  };

  /** Below this number of lines there is a network. */
  static final int COUNT = NETWORKS.length;

  private SmallSortingNetworks() {}

  static List<ComparatorNetwork.Comparator> of(int lines) {
    return NETWORKS[lines].isEmpty()
        ? List.of()
        : Arrays.stream(NETWORKS[lines].split(" ")).map(SmallSortingNetworks::comparator).toList();
  }

  private static ComparatorNetwork.Comparator comparator(String word) {
    return new ComparatorNetwork.Comparator(
        Character.digit(word.charAt(0), 16), Character.digit(word.charAt(1), 16));
  }
}

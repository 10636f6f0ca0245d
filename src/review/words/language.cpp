#include <review/words/language.hpp>
#include <review/words/light_words.hpp>
#include <review/words/words.hpp>

namespace assay::review {
namespace {

constexpr std::size_t enough_words = 1000;
constexpr std::size_t too_few_words = 12;

struct Count {
    std::size_t words = 0;
    std::size_t english = 0;

    void add(std::string_view text) {
        if (words >= enough_words) return;
        for (const Word& each : words_of(text)) {
            ++words;
            if (is_telling_english_word(each.folded)) ++english;
        }
    }
};

} // namespace

bool is_english(const importer::Guide& guide) {
    Count count;
    for (const importer::Stage& stage : guide.stages)
        for (const importer::Question& question : stage.questions) count.add(question.text);
    for (const importer::Stage& stage : guide.stages)
        for (const importer::Item& item : stage.scorecard.items)
            for (const importer::Anchor& anchor : item.anchors) count.add(anchor.text);
    // English questions have 30 to 40 of these words in a hundred, terse anchors 15; other languages next to none.
    return count.words < too_few_words || count.english * 10 >= count.words;
}

} // namespace assay::review

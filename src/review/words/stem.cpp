#include <review/words/stem.hpp>

#include <array>
#include <unordered_map>

namespace assay::review {
namespace {

struct Suffix {
    std::string_view ending;
    std::size_t least_left; // letters that must remain
};

// Longest first where one ends in another.
constexpr std::array<Suffix, 24> suffixes = {{
    {"isation", 3}, {"ization", 3}, {"abilities", 4}, {"ibility", 4}, {"ability", 4}, {"ation", 4},
    {"ative", 4},   {"ments", 4},   {"ment", 5},      {"ness", 4},    {"ions", 4},    {"ion", 4},
    {"ities", 4},   {"ity", 4},     {"able", 4},      {"ible", 4},    {"ance", 4},    {"ally", 4},
    {"ive", 4},     {"ous", 4},     {"ful", 3},       {"ize", 4},     {"ise", 4},     {"ate", 4},
}};

// Forms that no ending explains.
const std::unordered_map<std::string_view, std::string_view>& irregular() {
    static const std::unordered_map<std::string_view, std::string_view> forms = {
        {"explanation", "explain"},
        {"explanations", "explain"},
        {"decision", "decid"},
        {"decisions", "decid"},
        {"application", "appli"},
        {"applications", "appli"},
        {"applied", "appli"},
        {"applies", "appli"},
        {"apply", "appli"},
        {"analysis", "analys"},
        {"analyses", "analys"},
        {"analyze", "analys"},
        {"analytical", "analys"},
        {"production", "production"},
        {"choice", "choos"},
        {"choices", "choos"},
        {"chose", "choos"},
        {"chosen", "choos"},
        {"written", "writ"},
        {"wrote", "writ"},
        {"taught", "teach"},
        {"built", "build"},
        {"response", "respond"},
        {"responses", "respond"},
        {"led", "lead"},
        {"found", "find"},
        {"broken", "break"},
        {"broke", "break"},
        {"failure", "fail"},
        {"failures", "fail"},
        {"refusal", "refus"},
        {"removal", "remov"},
        {"technical", "technic"},
        {"practical", "practic"},
        {"practice", "practic"},
        {"behaviour", "behav"},
        {"behavior", "behav"},
        {"behavioural", "behav"},
        {"behavioral", "behav"},
        {"sold", "sell"},
        {"knowledge", "know"},
        {"thought", "think"},
        {"spoken", "speak"},
        {"planned", "plan"},
    };
    return forms;
}

bool has_vowel(std::string_view text) { return text.find_first_of("aeiouy") != std::string_view::npos; }

bool is_plain(std::string_view word) {
    for (const char each : word)
        if (each < 'a' || each > 'z') return false;
    return true;
}

void drop_plural(std::string& word) {
    const std::string_view view = word;
    if (view.ends_with("ies") && word.size() > 4) {
        word.resize(word.size() - 3);
        word += 'y';
    } else if (view.ends_with("sses") || view.ends_with("xes") || view.ends_with("ches") || view.ends_with("shes")) {
        word.resize(word.size() - 2);
    } else if (view.ends_with('s') && !view.ends_with("ss") && !view.ends_with("us") && !view.ends_with("is")) {
        word.pop_back();
    }
}

void drop_tense(std::string& word) {
    constexpr std::array<std::string_view, 2> endings = {"ing", "ed"};
    for (const std::string_view ending : endings) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 3) continue;
        const std::size_t left = word.size() - ending.size();
        if (!has_vowel(std::string_view(word).substr(0, left))) continue;
        word.resize(left);
        const char last = word.back();
        if (word.size() > 3 && last == word[left - 2] && last != 'l' && last != 's' && last != 'z') word.pop_back();
        return;
    }
}

void drop_suffix(std::string& word) {
    for (const Suffix& each : suffixes) {
        if (!word.ends_with(each.ending) || word.size() < each.ending.size() + each.least_left) continue;
        word.resize(word.size() - each.ending.size());
        return;
    }
    if ((word.ends_with("ly") && word.size() >= 6) || (word.ends_with("al") && word.size() >= 7))
        word.resize(word.size() - 2);
}

void even_out_end(std::string& word) {
    if (word.size() > 3 && word.back() == 'e') word.pop_back();
    if (word.size() > 3 && word.back() == 'y') word.back() = 'i';
    if (word.size() > 4 && word.ends_with("iz")) word.resize(word.size() - 2);
    if (word.size() >= 8 && word.ends_with("at")) word.resize(word.size() - 2); // "collaborat(ing)", as "collaborate"
}

} // namespace

std::string stem(std::string_view word) {
    const auto& forms = irregular();
    if (const auto found = forms.find(word); found != forms.end()) return std::string(found->second);
    std::string reduced(word);
    if (word.size() <= 3 || !is_plain(word)) return reduced;
    drop_plural(reduced);
    if (const auto found = forms.find(reduced); found != forms.end()) return std::string(found->second);
    drop_tense(reduced);
    drop_suffix(reduced);
    even_out_end(reduced);
    return reduced;
}

} // namespace assay::review

#include <importer/facts/placeholders.hpp>
#include <importer/facts/pointed_texts.hpp>
#include <review/placeholders.hpp>
#include <review/words/places.hpp>

#include <unordered_map>

namespace assay::review {
namespace {

using importer::Severity;

// The first bracket that has no partner on its line; npos where all have one.
std::size_t lone_bracket(std::string_view text) {
    std::size_t open = std::string_view::npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' && open != std::string_view::npos) return open;
        if (text[at] == '[' && open == std::string_view::npos) open = at;
        if (text[at] != ']') continue;
        if (open == std::string_view::npos) return at;
        open = std::string_view::npos;
    }
    return open;
}

class Search {
  public:
    Search(const importer::Guide& guide, std::vector<GuideFinding>& findings) : guide_(guide), findings_(findings) {
        for (const importer::Placeholder& each : guide.placeholders) {
            known_.emplace(each.text, found_.size());
            found_.push_back({each.text, each.scope, each.kind, 0, {}});
        }
    }

    void look(const std::string& text, const std::string& pointer) {
        if (text.find_first_of("[]") == std::string::npos) return;
        if (pointer == "/title" && text == guide_.job_description.title) return; // derived from there
        importer::for_each_placeholder(text, [&](std::string_view name) { take(name, pointer); });
        if (const std::size_t at = lone_bracket(text); at != std::string::npos)
            findings_.push_back({"unclosed-bracket", Severity::warning, pointer,
                                 std::string("A square bracket ") + (text[at] == '[' ? "opens" : "closes") +
                                     " here without its partner: what stands in it is not recognised as a placeholder.",
                                 std::string(1, text[at])});
    }

    std::vector<PlaceholderReview> finish() {
        for (std::size_t index = 0; index < found_.size(); ++index)
            if (found_[index].occurrences == 0)
                findings_.push_back({"placeholder-unused", Severity::note, at("/placeholders", index),
                                     "The placeholder [" + found_[index].text +
                                         "] stands in no text: whoever opens a job would fill it for nothing."});
        return std::move(found_);
    }

  private:
    void take(std::string_view name, const std::string& pointer) {
        const auto known = known_.find(std::string(name));
        if (known == known_.end()) {
            findings_.push_back(
                {"unknown-placeholder", Severity::warning, pointer,
                 "[" + std::string(name) +
                     "] is not among the guide's placeholders, so that nobody will be asked to fill it.",
                 "[" + std::string(name) + "]"});
            return;
        }
        PlaceholderReview& review = found_[known->second];
        ++review.occurrences;
        if (review.pointers.empty() || review.pointers.back() != pointer) review.pointers.push_back(pointer);
    }

    const importer::Guide& guide_;
    std::vector<GuideFinding>& findings_;
    std::vector<PlaceholderReview> found_;
    std::unordered_map<std::string, std::size_t> known_;
};

} // namespace

std::vector<PlaceholderReview> placeholders_of(const importer::Guide& guide, std::vector<GuideFinding>& findings) {
    Search search(guide, findings);
    auto look = [&](const std::string& text, const std::string& pointer) { search.look(text, pointer); };
    importer::for_each_text(guide, "", look);
    return search.finish();
}

} // namespace assay::review

#include <importer/facts/placeholder_recount.hpp>
#include <importer/facts/placeholders.hpp>

#include <unordered_map>

namespace assay::importer {
namespace {

constexpr std::size_t most_placeholders = 1000;

class Recount {
  public:
    explicit Recount(const std::vector<Placeholder>& known) {
        for (const Placeholder& each : known) known_.emplace(each.text, &each);
    }

    void count(std::string_view name, TextPlace place) {
        if (const auto counted = places_.find(name); counted != places_.end()) {
            ++list_[counted->second].occurrences;
            return;
        }
        if (list_.size() >= most_placeholders) return;
        places_.emplace(name, list_.size());
        list_.push_back(described(name, place));
        list_.back().occurrences = 1;
    }

    std::vector<Placeholder> take() { return std::move(list_); }

  private:
    Placeholder described(std::string_view name, TextPlace place) const {
        if (const auto known = known_.find(name); known != known_.end()) return *known->second;
        KindOfPlaceholder kind = kind_of_placeholder(name);
        Placeholder placeholder{.text = std::string(name), .scope = scope_of_placeholder(name, place)};
        placeholder.kind = kind.kind;
        placeholder.choices = std::move(kind.choices);
        return placeholder;
    }

    std::unordered_map<std::string_view, const Placeholder*> known_;
    std::unordered_map<std::string_view, std::size_t> places_; // the names lie in the guide's texts
    std::vector<Placeholder> list_;
};

} // namespace

std::vector<Placeholder> recounted_placeholders(const Guide& guide, const std::vector<Placeholder>& known) {
    Recount recount(known);
    for_each_text(guide, [&](std::string_view text, TextPlace place) {
        for_each_placeholder(text, [&](std::string_view name) { recount.count(name, place); });
    });
    return recount.take();
}

} // namespace assay::importer

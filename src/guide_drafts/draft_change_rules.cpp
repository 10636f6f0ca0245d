#include <base/json.hpp>
#include <guide_drafts/draft_change_rules.hpp>
#include <guide_drafts/draft_content_rules.hpp>
#include <guide_drafts/draft_outcome_rules.hpp>
#include <guide_drafts/guide_draft_fields.hpp>
#include <guide_drafts/guide_element_rules.hpp>
#include <guide_drafts/guide_path_rules.hpp>

#include <unordered_set>
#include <variant>

namespace assay::guide_drafts {
namespace {

constexpr std::size_t most_elements = 5000; // of one list

using AnyElement = std::variant<importer::Stage, importer::Question, importer::Item, importer::DebriefQuestion,
                                importer::ReferenceQuestion>;

bool is_id(std::string_view id) {
    const bool is_plain = std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    return id.size() >= 8 && id.size() <= 40 && is_plain;
}

// Fields that an inserted element does not name are empty.
void overlay(boost::json::object& whole, const boost::json::object& given) {
    for (const auto& [name, value] : given) {
        boost::json::value& place = whole[name];
        if (place.is_object() && value.is_object())
            overlay(place.get_object(), value.get_object());
        else
            place = value;
    }
}

class Changer {
  public:
    Changer(DraftContent& content, Ids& ids) : content_(content), guide_(content.guide), ids_(ids) {}

    void apply(const GuideChange& change, std::size_t number) {
        at_ = "/changes/" + std::to_string(number);
        const auto steps = steps_of_path(change.path);
        if (!steps) return fault("/path", "unknown", "must begin with a slash");
        if (change.op != ChangeOp::set && change.op != ChangeOp::insert && !steps->back().starts_with('#'))
            return fault("/path", "unknown", "must name a stage, question or item by its id, as in /stages/#ID");
        switch (change.op) {
        case ChangeOp::set:
            return set(change, *steps);
        case ChangeOp::insert:
            return insert(change, *steps);
        case ChangeOp::remove:
            return remove(*steps);
        case ChangeOp::move:
            return move(change, *steps);
        }
    }

    std::vector<FieldError>& faults() { return faults_; }
    const std::vector<std::string>& relinked() const { return relinked_; }

  private:
    void fault(std::string_view part, std::string code, std::string detail) {
        faults_.push_back({at_ + std::string(part), std::move(code), std::move(detail)});
    }

    void add_faults(json::Faults& found) {
        for (FieldError& each : found.take()) faults_.push_back(std::move(each));
    }

    // The value as a tree; a fault where none was sent.
    std::optional<boost::json::value> value_of(const GuideChange& change) {
        if (!change.value) {
            fault("/value", "required", "is required");
            return std::nullopt;
        }
        return json::parse_tree(change.value->text).value();
    }

    void set(const GuideChange& change, const std::vector<std::string>& steps) {
        const auto tree = value_of(change);
        if (!tree) return;
        const std::vector<std::string> outcomes = guide_.profile.outcomes;
        const bool is_outcomes = change.path == "/profile/outcomes" || change.path == "/profile";
        // Ids stay, and the places of source lines speak of a document that the draft has left behind.
        if (steps.back() == "id" || change.path == "/lines") return fault("/path", "kind", "cannot be set");
        const auto put = [&](auto& field, const FieldRule& limits) { put_value(field, limits, *tree); };
        if (!visit_path(guide_, no_rule, steps, put))
            return fault("/path", "unknown", "leads to nothing in this draft");
        if (is_outcomes)
            for (std::string& id : relink_items(content_, outcomes)) relinked_.push_back(std::move(id));
        if (change.path == "/placeholders") content_.former.placeholders.clear();
        if (change.path == "/texts") point_texts_by_id(guide_);
        settle_item(steps);
    }

    template <class Field>
    void put_value(Field& field, const FieldRule& limits, const boost::json::value& tree) {
        if constexpr (holds_elements<Field>) {
            fault("/path", "kind", "has parts with ids in it, which are set, inserted, moved and removed one by one");
        } else {
            Field fresh{};
            json::Faults found;
            bool is_absent = false;
            if constexpr (json::detail::is_maybe<Field>) is_absent = tree.is_null();
            if (!is_absent) json::detail::read_into(tree, fresh, limits, at_ + "/value", found);
            if (found.empty())
                field = std::move(fresh);
            else
                add_faults(found);
        }
    }

    // An item restates an outcome or it does not: its kind follows what was said of the outcome, and the other way.
    void settle_item(const std::vector<std::string>& steps) {
        if (steps.size() < 2 || (steps.back() != "kind" && steps.back() != "outcome")) return;
        const bool says_outcome = steps.back() == "outcome";
        const auto settle = [&](auto& element, const FieldRule&) {
            if constexpr (requires { element.outcome; }) {
                content_.former.outcomes.erase(*element.id);
                if (says_outcome)
                    element.kind = element.outcome ? importer::ItemKind::outcome : importer::ItemKind::competency;
                else if (element.kind == importer::ItemKind::competency)
                    element.outcome.reset();
            }
        };
        visit_path(guide_, no_rule, std::span(steps).first(steps.size() - 1), settle);
    }

    void insert(const GuideChange& change, const std::vector<std::string>& steps) {
        const auto tree = value_of(change);
        if (!tree) return;
        if (!tree->is_object()) return fault("/value", "type", "must be an object");
        bool is_list = false;
        const auto into = [&](auto& list, const FieldRule&) {
            using List = std::remove_cvref_t<decltype(list)>;
            if constexpr (detail::is_list_of_elements<List>) {
                is_list = true;
                insert_into(list, change, tree->get_object());
            }
        };
        if (!visit_path(guide_, no_rule, steps, into) || !is_list)
            fault("/path", "unknown", "is not a list of stages, questions or items in this draft");
    }

    template <class Part>
    void insert_into(std::vector<Part>& list, const GuideChange& change, const boost::json::object& given) {
        auto whole = json::parse_tree(json::write(Part{})).value();
        overlay(whole.get_object(), given);
        Part part{};
        json::Faults found;
        json::detail::read_into(whole, part, no_rule, at_ + "/value", found);
        if (!found.empty()) return add_faults(found);
        if (!take_ids(part)) return;
        place(list, std::move(part), change);
    }

    // Elements of an inserted part keep the ids they bring and get the others.
    template <class Part>
    bool take_ids(Part& part) {
        learn_ids();
        bool is_fine = true;
        const auto take = [&](auto& element) {
            if (!element.id) element.id = ids_.next();
            if (!is_id(*element.id)) {
                fault("/value/id", "name", "an id has 8 to 40 letters, digits, '-' and '_'");
                is_fine = false;
            } else if (!known_ids_->insert(*element.id).second) {
                fault("/value/id", "known", "the id " + *element.id + " is in this draft already");
                is_fine = false;
            }
        };
        for_each_element(part, take);
        return is_fine;
    }

    void learn_ids() {
        if (known_ids_) return;
        known_ids_.emplace();
        for_each_element_of(guide_, [&](const auto& element) { known_ids_->insert(*element.id); });
    }

    template <class Part>
    void place(std::vector<Part>& list, Part part, const GuideChange& change) {
        if (list.size() >= most_elements)
            return fault(change.to ? "/to" : "/path", "too_many",
                         "must have at most " + std::to_string(most_elements) + " entries");
        auto before = list.end();
        if (change.before && *change.before) {
            before = element_with_id(list, **change.before);
            if (before == list.end()) return fault("/before", "unknown", "is not in the list");
        }
        list.insert(before, std::move(part));
    }

    // The element, out of the guide; a fault where there is none.
    std::optional<AnyElement> take_out(const std::vector<std::string>& steps) {
        std::optional<AnyElement> taken;
        const auto take = [&](auto& list, const FieldRule&) {
            using List = std::remove_cvref_t<decltype(list)>;
            if constexpr (detail::is_list_of_elements<List>) {
                const auto found = element_with_id(list, std::string_view(steps.back()).substr(1));
                if (found == list.end()) return;
                taken.emplace(std::move(*found));
                list.erase(found);
            }
        };
        visit_path(guide_, no_rule, std::span(steps).first(steps.size() - 1), take);
        if (!taken) fault("/path", "unknown", "leads to nothing in this draft");
        return taken;
    }

    // An element that goes frees its id: undoing the removal brings the same one back.
    void remove(const std::vector<std::string>& steps) {
        const auto taken = take_out(steps);
        if (!taken || !known_ids_) return;
        const auto forget = [&](const auto& gone) { known_ids_->erase(*gone.id); };
        std::visit([&](const auto& part) { for_each_element(part, forget); }, *taken);
    }

    void move(const GuideChange& change, const std::vector<std::string>& steps) {
        const auto to = change.to ? steps_of_path(*change.to) : std::nullopt;
        if (!to) return fault("/to", "required", "must be the path of a list");
        if (change.before && *change.before && '#' + **change.before == steps.back())
            return fault("/before", "unknown", "must be another element of the list");
        auto taken = take_out(steps);
        if (!taken) return;
        bool has_place = false;
        const auto into = [&](auto& list, const FieldRule&) {
            using List = std::remove_cvref_t<decltype(list)>;
            if constexpr (detail::is_list_of_elements<List>)
                if (auto* part = std::get_if<typename List::value_type>(&*taken)) {
                    has_place = true;
                    place(list, std::move(*part), change);
                }
        };
        if (!visit_path(guide_, no_rule, *to, into) || !has_place)
            fault("/to", "kind", "is not a list of the same kind in this draft");
    }

    DraftContent& content_;
    importer::Guide& guide_;
    Ids& ids_;
    std::string at_;
    std::vector<FieldError> faults_;
    std::vector<std::string> relinked_;
    std::optional<std::unordered_set<std::string>> known_ids_;
};

std::vector<RelinkedItem> items_named(const importer::Guide& guide, const std::vector<std::string>& ids) {
    std::vector<RelinkedItem> items;
    if (ids.empty()) return items;
    const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
    for_each_element_of(guide, [&](const auto& element) {
        if constexpr (requires { element.outcome; })
            if (wanted.contains(*element.id)) items.push_back({*element.id, element.kind, element.outcome});
    });
    return items;
}

} // namespace

Result<ChangedContent> with_changes(const DraftContent& before, const std::vector<GuideChange>& changes, Ids& ids) {
    DraftContent content = before;
    Changer changer(content, ids);
    for (std::size_t number = 0; number < changes.size(); ++number) changer.apply(changes[number], number);
    if (!changer.faults().empty()) return refuse_fields(std::move(changer.faults()));
    if (auto faults = broken_by(before.guide, content.guide, changes); !faults.empty())
        return refuse_fields(std::move(faults));
    count_placeholders(content);
    std::vector<RelinkedItem> items = items_named(content.guide, changer.relinked());
    return ChangedContent{std::move(content), std::move(items)};
}

} // namespace assay::guide_drafts

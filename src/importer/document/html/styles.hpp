// What a page's style sheet and attributes say of an element, as far as it matters to a guide: bold, hidden, list
// level. Only simple class selectors are understood; they are what word processors write.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace assay::importer::html {

class Styles {
  public:
    // Remembers the classes of a style sheet that make text bold.
    void read_sheet(std::string_view sheet);

    // Empty where neither class nor style speaks of the weight.
    std::optional<bool> is_bold(std::string_view attributes) const;

  private:
    std::set<std::string, std::less<>> bold_classes_;
};

// `hidden`, `aria-hidden="true"`, `display:none`; navigation and banners by their role.
bool is_hidden(std::string_view attributes);
bool is_page_furniture(std::string_view attributes);

bool has_class(std::string_view attributes, std::string_view name);

// Google Docs writes nested lists side by side and says how deep in a class: "lst-kix_9f2-1" is the second level.
int list_level_by_class(std::string_view attributes);

// Word's filtered pages write list entries as paragraphs: "mso-list:l0 level2 lfo1". The level from 1, 0 for none.
int word_list_level(std::string_view attributes);
// The span that holds the mark of such an entry.
bool is_word_list_mark(std::string_view attributes);

} // namespace assay::importer::html

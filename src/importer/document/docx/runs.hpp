// The words of one Word paragraph, run by run, as they read with all tracked changes accepted; and what hangs on it.
// Used by the body reader alone.
#pragma once

#include <importer/document/docx/paragraph_styles.hpp>
#include <importer/document/rich/rich_text.hpp>

#include <pugixml.hpp>

#include <vector>

namespace assay::importer::docx {

class Runs {
  public:
    // `is_strong`: what the paragraph's style says. `words`: what the paragraph opens with.
    Runs(const ParagraphStyles& styles, bool is_strong, RichText words)
        : styles_(styles), is_strong_(is_strong), words_(std::move(words)) {}

    void read(pugi::xml_node paragraph);

    const RichText& words() const { return words_; }
    RichText take_words() { return std::move(words_); }
    // Contents of text boxes, to be read like a body.
    const std::vector<pugi::xml_node>& text_boxes() const { return text_boxes_; }
    const std::vector<int>& footnotes() const { return footnotes_; }
    bool has_changes() const { return has_changes_; }
    bool has_comments() const { return has_comments_; }
    bool is_too_deep() const { return is_too_deep_; }

  private:
    void read_below(pugi::xml_node node, int depth);
    void read_run(pugi::xml_node run);
    void read_in_run(pugi::xml_node node, bool is_strong);
    void read_break(pugi::xml_node node);
    void find_text_boxes(pugi::xml_node drawing);
    bool is_strong(pugi::xml_node properties) const;

    const ParagraphStyles& styles_;
    bool is_strong_;
    RichText words_;
    std::vector<pugi::xml_node> text_boxes_;
    std::vector<int> footnotes_;
    bool has_changes_ = false;
    bool has_comments_ = false;
    bool is_too_deep_ = false;
};

} // namespace assay::importer::docx

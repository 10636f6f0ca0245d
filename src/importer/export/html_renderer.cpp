#include <importer/export/html_renderer.hpp>
#include <importer/export/html_style.hpp>
#include <importer/export/markup.hpp>

namespace assay::importer {
namespace {

// Which list a passage belongs to; empty for one that is no entry of a list.
std::string_view list_of(const Passage& passage) {
    if (passage.kind == PassageKind::choice) return R"(<ul class="choices">)";
    if (passage.kind != PassageKind::bullet) return "";
    return passage.is_marked ? R"(<ul class="levels">)" : "<ul>";
}

// Escaped, with the blanks of a run beyond the first as no-break ones, which a page does not fold into it.
std::string content(std::string_view text) {
    const std::string plain = escaped(text);
    std::string out;
    out.reserve(plain.size());
    for (std::size_t at = 0; at < plain.size(); ++at)
        if (at > 0 && plain[at] == ' ' && plain[at - 1] == ' ')
            out += "&nbsp;";
        else
            out += plain[at];
    return out;
}

class HtmlRenderer {
  public:
    void head(const std::string& title, std::string_view foot) {
        out_ += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
        out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
        out_ += "<meta name=\"description\" content=\"" + escaped(foot) + "\">\n";
        out_ += "<title>" + escaped(title) + "</title>\n<style>";
        out_ += html_style;
        out_ += R"(@media print{@page{@bottom-left{content:")" + std::string(foot) + R"(";font:7.5pt sans-serif}}})";
        out_ += "\n</style>\n</head>\n<body>\n<main>\n";
    }

    void contents(const std::vector<Passage>& passages) {
        out_ += "<nav aria-labelledby=\"contents\">\n<p id=\"contents\">Contents</p>\n<ol>\n";
        std::size_t number = 0;
        for (const Passage& each : passages) {
            if (each.kind != PassageKind::section) continue;
            out_ += "<li><a href=\"#part-" + std::to_string(++number) + "\" dir=\"auto\">" + escaped(each.text) +
                    "</a></li>\n";
        }
        out_ += "</ol>\n</nav>\n";
    }

    void write(const Passage& passage) {
        enter_list(list_of(passage));
        switch (passage.kind) {
        case PassageKind::title:
            return element("h1", passage.text);
        case PassageKind::section:
            return element("h2", passage.text, " id=\"part-" + std::to_string(++sections_) + "\"");
        case PassageKind::label:
            return element("h3", passage.text);
        case PassageKind::entry:
            return element("h4", passage.text);
        case PassageKind::inner_label:
        case PassageKind::list_heading:
            return strong(passage.text);
        case PassageKind::paragraph:
            return element("p", passage.text);
        case PassageKind::choice:
            return element("li", passage.text);
        case PassageKind::bullet:
            return bullet(passage);
        case PassageKind::blank:
            return element("p", passage.text, R"( class="blank")");
        }
    }

    std::string take() {
        enter_list("");
        out_ += "</main>\n</body>\n</html>\n";
        return std::move(out_);
    }

  private:
    void enter_list(std::string_view opening) {
        if (opening == list_) return;
        if (!list_.empty()) out_ += "</ul>\n";
        if (!opening.empty()) (out_ += opening) += '\n';
        list_ = opening;
    }

    void element(std::string_view name, std::string_view text, std::string_view attributes = "") {
        ((out_ += '<') += name) += " dir=\"auto\"";
        (out_ += attributes) += '>';
        out_ += content(text);
        ((out_ += "</") += name) += ">\n";
    }

    void strong(std::string_view text) {
        out_ += "<p class=\"label\" dir=\"auto\"><strong>" + content(text) + "</strong></p>\n";
    }

    void bullet(const Passage& passage) {
        if (passage.lead.empty()) return element("li", passage.text);
        out_ += "<li dir=\"auto\">";
        if (passage.is_marked)
            out_ += (passage.lead == "0" ? R"(<span class="score zero">)" : R"(<span class="score">)") +
                    escaped(passage.lead) + R"(</span><span class="colon">:</span>)";
        else
            out_ += "<strong>" + content(passage.lead) + ":</strong>";
        if (!passage.text.empty()) out_ += ' ';
        out_ += content(passage.text);
        out_ += "</li>\n";
    }

    std::string out_;
    std::string_view list_;
    std::size_t sections_ = 0;
};

bool has_contents(const std::vector<Passage>& passages) {
    std::size_t sections = 0;
    for (const Passage& each : passages) sections += each.kind == PassageKind::section ? 1 : 0;
    return sections > 1;
}

} // namespace

std::string rendered_html(const std::vector<Passage>& passages, std::string_view foot) {
    HtmlRenderer renderer;
    renderer.head(passages.empty() ? "" : passages.front().text, foot);
    for (std::size_t index = 0; index < passages.size(); ++index) {
        renderer.write(passages[index]);
        if (index == 0 && has_contents(passages)) renderer.contents(passages);
    }
    return renderer.take();
}

} // namespace assay::importer

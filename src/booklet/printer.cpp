#include <booklet/front_matter.hpp>
#include <booklet/pages.hpp>
#include <booklet/printer.hpp>

#include <cairo-pdf.h>

#include <memory>
#include <stdexcept>

namespace assay::booklet {
namespace {

cairo_status_t append(void* closure, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

// The bytes end when the surface does.
class Paper {
  public:
    Paper(std::string& out, const Sheet& sheet)
        : surface_(cairo_pdf_surface_create_for_stream(append, &out, sheet.width, sheet.height), cairo_surface_destroy),
          canvas_(cairo_create(surface_.get()), cairo_destroy) {}

    cairo_t* canvas() const { return canvas_.get(); }
    cairo_surface_t* surface() const { return surface_.get(); }

    void finish() {
        const cairo_status_t drawn = cairo_status(canvas_.get());
        cairo_surface_finish(surface_.get());
        const cairo_status_t written = cairo_surface_status(surface_.get());
        if (drawn == CAIRO_STATUS_SUCCESS && written == CAIRO_STATUS_SUCCESS) return;
        throw std::runtime_error(std::string("a PDF cannot be made: ") +
                                 cairo_status_to_string(drawn == CAIRO_STATUS_SUCCESS ? written : drawn));
    }

  private:
    std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface_;
    std::unique_ptr<cairo_t, void (*)(cairo_t*)> canvas_;
};

// A name in the outline or the properties.
std::string named(std::string_view words) { return printable(opening_of(words)); }

class Printer {
  public:
    Printer(const Setter& setter, const Sheet& sheet, const Imprint& imprint)
        : setter_(setter), sheet_(sheet), imprint_(imprint), paper_(bytes_, sheet) {}

    std::string run(const std::vector<Slug>& slugs) {
        describe();
        note_marks(slugs);
        const Galley front(setter_, sheet_);
        const std::vector<Slug> contents = imprint_.has_front ? set_contents(front, entries_) : std::vector<Slug>{};
        const std::vector<Page> contents_pages = laid_out(contents, sheet_, 2);
        const int first = imprint_.has_front ? static_cast<int>(contents_pages.size()) + 2 : 1;
        const std::vector<Page> pages = laid_out(slugs, sheet_, first);
        number_entries(pages);
        outline();
        if (imprint_.has_front) print_front(front, contents_pages);
        for (const Page& each : pages) print_page(each, true);
        paper_.finish();
        return std::move(bytes_);
    }

  private:
    // No moment and no machine: the same guide gives the same bytes.
    void describe() {
        const std::string title = named(imprint_.guide.title);
        cairo_surface_t* pdf = paper_.surface();
        cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, title.c_str());
        cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_SUBJECT, std::string(imprint_.foot).c_str());
        cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    }

    void note_marks(const std::vector<Slug>& slugs) {
        for (const Slug& each : slugs)
            if (each.mark) entries_.push_back({*each.mark, "part-" + std::to_string(entries_.size() + 1), 0});
    }

    void number_entries(const std::vector<Page>& pages) {
        std::size_t next = 0;
        for (const Page& page : pages)
            for (const Placed& each : page.placed)
                if (each.slug->mark) entries_[next++].page = page.number;
    }

    void outline() {
        int chapter = CAIRO_PDF_OUTLINE_ROOT;
        for (const ContentsEntry& each : entries_) {
            const bool is_chapter = each.mark.level == 1;
            const int parent = is_chapter ? CAIRO_PDF_OUTLINE_ROOT : chapter;
            const int made =
                cairo_pdf_surface_add_outline(paper_.surface(), parent, named(each.mark.words).c_str(),
                                              ("dest='" + each.place + "'").c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
            if (is_chapter) chapter = made;
        }
    }

    void print_front(const Galley& galley, const std::vector<Page>& contents) {
        draw_cover(paper_.canvas(), galley, imprint_.guide, imprint_.edition);
        cairo_show_page(paper_.canvas());
        for (const Page& each : contents) print_page(each, false);
    }

    void print_page(const Page& page, bool has_marks) {
        cairo_t* canvas = paper_.canvas();
        const double x = sheet_.left(page.number);
        if (has_marks) head(page);
        for (const Placed& each : page.placed) {
            if (has_marks && each.slug->mark) target(x, each.y);
            if (each.slug->draw) each.slug->draw(canvas, x, each.y);
        }
        foot(page.number);
        cairo_show_page(canvas);
    }

    void target(double x, double y) {
        const std::string where =
            "name='" + entries_[next_target_++].place + "' x=" + std::to_string(x) + " y=" + std::to_string(y - 12);
        cairo_tag_begin(paper_.canvas(), CAIRO_TAG_DEST, where.c_str());
        cairo_tag_end(paper_.canvas(), CAIRO_TAG_DEST);
    }

    // On the left page the guide stands outside and the chapter inside, on the right page the chapter and its part.
    // A page that opens with its own large title needs no more than the guide's name.
    void head(const Page& page) {
        const bool is_left = page.number % 2 == 0;
        std::string title = imprint_.guide.title;
        if (!imprint_.edition.empty()) title += ", guide " + std::string(imprint_.edition);
        const bool is_opening = page.number == 1 || page.chapter.empty();
        if (is_opening)
            edges(page.number, sheet_.head, title, "");
        else
            edges(page.number, sheet_.head, is_left ? title : page.chapter, is_left ? page.chapter : page.part);
        rule(paper_.canvas(), sheet_.left(page.number), sheet_.head + 13.5, sheet_.column(), 0.4, 0);
    }

    void foot(int number) {
        const double y = sheet_.height - sheet_.foot - 10;
        rule(paper_.canvas(), sheet_.left(number), y - 4, sheet_.column(), 0.4, 0.7);
        const std::string digits = std::to_string(number);
        const std::string words(imprint_.foot);
        const bool is_left = number % 2 == 0;
        edges(number, y, is_left ? digits : words, is_left ? words : digits);
    }

    void edges(int number, double y, std::string_view left, std::string_view right) {
        const double x = sheet_.left(number);
        const double half = sheet_.column() / 2 - 10;
        const Lines first = setter_.set(Style::label, opening_of(left), half);
        const Lines second = setter_.set(Style::label, opening_of(right), half);
        if (first.count() > 0) first.draw_line(paper_.canvas(), 0, x, y);
        if (second.count() > 0) second.draw_line(paper_.canvas(), 0, x + sheet_.column() - second.width_of_first(), y);
    }

    const Setter& setter_;
    const Sheet& sheet_;
    const Imprint& imprint_;
    std::string bytes_;
    Paper paper_;
    std::vector<ContentsEntry> entries_;
    std::size_t next_target_ = 0;
};

} // namespace

std::string printed(const Setter& setter, const Sheet& sheet, const std::vector<Slug>& slugs, const Imprint& imprint) {
    return Printer(setter, sheet, imprint).run(slugs);
}

} // namespace assay::booklet

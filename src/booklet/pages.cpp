#include <booklet/pages.hpp>

namespace assay::booklet {
namespace {

constexpr int most_fillers = 8;

class Layout {
  public:
    Layout(const std::vector<Slug>& slugs, const Sheet& sheet, int first)
        : slugs_(slugs), depth_(sheet.depth()), top_(sheet.top), number_(first) {}

    std::vector<Page> run() {
        for (std::size_t from = 0; from < slugs_.size();) {
            const std::size_t end = run_end(from);
            const bool fits = used_ + height_of(from, end) <= depth_;
            const bool is_new = pages_.empty() || slugs_[from].opens_page;
            if (is_new || (!fits && used_ > 0)) turn();
            for (; from < end; ++from) place(slugs_[from]);
        }
        fill();
        return std::move(pages_);
    }

  private:
    // One past the slugs that `from` belongs together with.
    std::size_t run_end(std::size_t from) const {
        std::size_t end = from + 1;
        while (end < slugs_.size() && slugs_[end - 1].keeps_next && !slugs_[end].opens_page) ++end;
        return end;
    }

    // Counted only as far as it matters, so that a run of any length costs no more than a page.
    double height_of(std::size_t from, std::size_t end) const {
        double height = used_ > 0 ? slugs_[from].gap : 0;
        for (std::size_t each = from; each < end && height <= depth_; ++each)
            height += slugs_[each].height + (each == from ? 0 : slugs_[each].gap);
        return height;
    }

    // Where a page ends in lines to write on, there are more of them.
    void fill() {
        if (pages_.empty() || pages_.back().placed.empty()) return;
        const auto& filler = pages_.back().placed.back().slug->filler;
        if (!filler) return;
        for (int more = 0; more < most_fillers && used_ + filler->height <= depth_; ++more) put(*filler);
    }

    void turn() {
        fill();
        pages_.push_back({number_++, {}, chapter_, part_});
        used_ = 0;
    }

    void place(const Slug& slug) {
        if (used_ > 0 && used_ + slug.gap + slug.height > depth_) turn();
        if (used_ == 0 && slug.head) put(*slug.head);
        follow(slug);
        if (used_ > 0) used_ += slug.gap;
        put(slug);
    }

    void put(const Slug& slug) {
        pages_.back().placed.push_back({&slug, top_ + used_});
        used_ += slug.height;
    }

    // The running head names what the page opens in; a chapter that opens on the page is that one.
    void follow(const Slug& slug) {
        if (!slug.mark) return;
        if (slug.mark->level == 1) {
            chapter_ = slug.mark->words;
            part_.clear();
        } else {
            part_ = slug.mark->words;
        }
        if (used_ == 0 || pages_.back().chapter.empty()) {
            pages_.back().chapter = chapter_;
            pages_.back().part = part_;
        }
    }

    const std::vector<Slug>& slugs_;
    const double depth_;
    const double top_;
    int number_;
    double used_ = 0;
    std::vector<Page> pages_;
    std::string chapter_;
    std::string part_;
};

} // namespace

std::vector<Page> laid_out(const std::vector<Slug>& slugs, const Sheet& sheet, int first) {
    return Layout(slugs, sheet, first).run();
}

} // namespace assay::booklet

// One block of the mixed model equations at given ratios: its own effects eliminated. Matrices stand column after
// column.
#pragma once

#include <stats/generalizability/likelihood/equation_blocks.hpp>
#include <stats/generalizability/likelihood/fronted_symmetric.hpp>

namespace assay::stats {

// With own effects u, shared columns b (the mean last), both scaled by the root of their ratio, the equations are
//   [I + U'U  U'B; B'U  B'B],   L L' = I + U'U,   half = L^-1 U'B.
// The effects of a ring of m joint columns, with ratios p of the pair and c of what is joined to it, have the matrix
// p I + c 11': its root is root(p) I + (root(p + m c) - root(p)) / m 11'.
class BlockEquations {
  public:
    BlockEquations(const EquationBlocks& blocks, const PerTerm<double>& ratios);

    void enter(std::size_t block);
    std::size_t first() const { return blocks_.first[block_]; }
    std::size_t ratings() const { return blocks_.first[block_ + 1] - blocks_.first[block_]; }

    double log_determinant() const;
    // B'B - half' half, its lower triangle: what the block adds to the equations of the shared columns.
    const std::vector<double>& left_over();
    // L^-1 U'x for a number x by rating, from the block's first rating on; and B'x less half' of that.
    std::vector<double> own_right(const double* values) const;
    std::vector<double> shared_right(const double* values, const std::vector<double>& own_right) const;
    // x less what own and shared effects say of each rating; own ones from their right side and the shared ones.
    void subtract(const std::vector<double>& own_right, const std::vector<double>& shared, double* values) const;
    // Adds the diagonal of the inverse equations for own effects, by term, from the inverse for shared columns.
    void add_traces(const FrontedSymmetric& inverse, PerTerm<double>& traces) const;
    // The block's shared columns out of all.
    std::vector<double> shared_of(const std::vector<double>& all) const;

  private:
    struct Ring {
        std::size_t first, size; // columns
        double together;         // (root(p + m c) - root(p)) / m
    };
    struct Entry {
        std::size_t at;
        double weight;
    };

    void list_rings();
    // Turns what stands by joint column, `height` numbers each, from independent effects into those of the rings.
    void mix(std::vector<double>& columns, std::size_t height) const;
    void add_own(std::size_t row);
    void add_shared(std::size_t row);

    const EquationBlocks& blocks_;
    std::vector<double> own_roots_, shared_roots_;
    double pair_ = 0, joined_ = 0, pair_root_ = 0; // ratios, and the root of the first
    std::vector<Ring> rings_;
    std::vector<std::uint32_t> ring_of_; // by shared column of a joined level
    std::vector<Entry> entries_;         // a rating's shared columns
    std::size_t block_ = 0;
    std::size_t own_ = 0;
    std::size_t shared_ = 0;
    std::vector<double> factor_, half_, left_over_;
};

} // namespace assay::stats

namespace NetGen.Generator.Plans;

/// <summary>
/// How a unit's terms are dealt out to chunks with a sum each, so that several sums are under way at once. Where rows go along the outputs a term is an input, and a chunk is
/// a run of them. Where they go along the inputs a term is a logical vector of inputs, which has a sum for each lane, and the vectors go to the chunks in turn: two neighbours
/// are one vector of 512 bits. The first chunks have a term more where the terms do not come out even.
/// All code asks here, whatever its form: the order of the additions is what makes the bits equal.
/// </summary>
/// <param name="Terms">Terms of a unit.</param>
/// <param name="Count">Chunks: a power of two.</param>
/// <param name="IsInterleaved">Whether the terms go to the chunks in turn.</param>
internal sealed record ChunkPlan(int Terms, int Count, bool IsInterleaved)
{
    /// <summary>Terms that every chunk has.</summary>
    public int Turns => Terms / Count;

    /// <summary>How many chunks, the first ones, have one more.</summary>
    public int Longer => Terms % Count;

    /// <summary>From a chunk's term to its next.</summary>
    public int Stride => IsInterleaved ? Count : 1;

    /// <summary>
    /// As many chunks as bring the sums in flight near those that the processor can have, while a chunk has some terms: the final additions wait for one another.
    /// </summary>
    /// <param name="order">What a row holds.</param>
    /// <param name="terms">Terms of a unit.</param>
    /// <param name="sums">Sums in flight if there is one chunk.</param>
    public static ChunkPlan Of(WeightOrder order, int terms, int sums)
    {
        var chunks = VectorLimits.Chunks;
        while (chunks > 1 && (terms / chunks < VectorLimits.ChunkTerms || sums * chunks > VectorLimits.Accumulators))
        {
            chunks /= 2;
        }

        return new ChunkPlan(terms, chunks, order == WeightOrder.OutputMajor);
    }

    /// <summary>The first term of a chunk.</summary>
    public int First(int chunk) => IsInterleaved ? chunk : (chunk * Turns) + Math.Min(chunk, Longer);

    /// <summary>The terms of a chunk.</summary>
    public int Length(int chunk) => Turns + (chunk < Longer ? 1 : 0);

    /// <summary>The chunk of a term.</summary>
    public int Of(int term) => IsInterleaved ? term % Count : Enumerable.Range(0, Count).Last(chunk => First(chunk) <= term);

    /// <summary>
    /// The sum of the chunks' sums: one after another, or the second half added to the first until there is one, as the halves of a wider vector are.
    /// </summary>
    public T Total<T>(IReadOnlyList<T> sums, Func<T, T, T> add)
    {
        if (!IsInterleaved)
        {
            return sums.Aggregate(add);
        }

        var level = sums;
        while (level.Count > 1)
        {
            level = level.Take(level.Count / 2).Zip(level.Skip(level.Count / 2), add).ToList();
        }

        return level[0];
    }

    /// <summary>The sums of each lane over the chunks, given those of all chunks, one chunk after another: a chunk of several has all its lanes.</summary>
    public IReadOnlyList<T> Fold<T>(IReadOnlyList<T> sums, Func<T, T, T> add)
    {
        var lanes = sums.Count / Count;
        return Enumerable.Range(0, lanes).Select(lane => Total(Enumerable.Range(0, Count).Select(chunk => sums[(chunk * lanes) + lane]).ToList(), add)).ToList();
    }
}

#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What works on some of the lanes, or across them.
public partial interface IVectorOps<T, V>
{
    /// <summary>The first lanes; the others become 0, even where they are NaN.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="count">How many lanes, 0 to all of them: a variable, for which there is a mask in memory.</param>
    V Keep(V values, int count);

    /// <summary>The first lanes; the others become 0, even where they are NaN.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="count">How many lanes, 0 to all of them: a literal, which goes into the instruction where vectors have 256 bits.</param>
    V KeepFirst(V values, int count);

    /// <summary>The first lanes; the others become 0, even where they are NaN.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="count">How many lanes; all where it is more than there are, up to twice as many.</param>
    V KeepUpTo(V values, int count);

    /// <summary>The first lanes of a vector, and those of another beyond.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="count">How many of its lanes, 0 to all of them: a literal, which goes into the instruction where vectors have 256 bits.</param>
    /// <param name="rest">Gives the other lanes.</param>
    V Replace(V values, int count, V rest);

    /// <summary>Reads the first lanes, and nothing beyond them; the others are 0.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="count">How many values, 1 to as many as there are lanes.</param>
    V LoadFirst(ref T start, int count);

    /// <summary>Writes the first lanes, and nothing beyond them.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="start">Receives the first value.</param>
    /// <param name="count">How many values, 1 to as many as there are lanes.</param>
    void StoreFirst(V values, ref T start, int count);

    /// <summary>The number in one lane.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="lane">Which lane, from 0.</param>
    T One(V values, int lane);

    /// <summary>The lower half of the lanes plus the upper one, lane by lane: 512 bits only, whose halves are logical vectors.</summary>
    /// <param name="values">The vector.</param>
    /// <exception cref="NotSupportedException">The vector is a logical one.</exception>
    Vector256<T> AddHalves(V values);

    /// <summary>The sum of the lanes, always the same tree, neighbours first: ((0+1)+(2+3)) + ((4+5)+(6+7)), and so on.</summary>
    /// <param name="values">The vector.</param>
    T Sum(V values);

    /// <summary><see cref="Sum"/>, in all lanes.</summary>
    /// <param name="values">The vector.</param>
    V SumAll(V values);

    /// <summary>The largest of the lanes, in all lanes; where one is NaN, another may be passed over in some lanes and not in others.</summary>
    /// <param name="values">The vector.</param>
    V Largest(V values);

    /// <summary>
    /// The sum of the first lanes in double precision, always the same tree: of each 256 bits four sums of every fourth lane, then neighbours.
    /// </summary>
    /// <param name="values">The vector.</param>
    /// <param name="count">How many lanes, 0 to all of them.</param>
    double SumFirst(V values, int count);

    /// <summary>A vector whose lane r is the sum of the lanes of vr; the other lanes are 0.</summary>
    V SumEach(V v0, V v1, V v2, V v3);

    /// <summary>A vector whose lane r is the sum of the lanes of vr; the other lanes are 0.</summary>
    /// <exception cref="NotSupportedException">The numbers are doubles, whose logical vector of 256 bits has four lanes.</exception>
    V SumEach(V v0, V v1, V v2, V v3, V v4, V v5, V v6, V v7);

    /// <summary>Writes the lower half of the lanes.</summary>
    /// <inheritdoc cref="Store(V, ref T, int)"/>
    void StoreLower(V values, ref T start, int offset);

    /// <summary>Writes the upper half of the lanes.</summary>
    /// <inheritdoc cref="Store(V, ref T, int)"/>
    void StoreUpper(V values, ref T start, int offset);

    /// <summary>Four values in memory, again and again until all lanes have one.</summary>
    /// <inheritdoc cref="At(ref T, int)"/>
    V LoadFour(ref T start, int offset);

    /// <summary>Four values in memory, again and again until all lanes have one.</summary>
    /// <inheritdoc cref="At(ref T, int, int)"/>
    V LoadFour(ref T start, int index, int offset);

    /// <summary>One of four values in all lanes: with 512 bits a shuffle, instead of a load for each value.</summary>
    /// <param name="four">The values, as <see cref="LoadFour(ref T, int)"/> gives them.</param>
    /// <param name="which">Which of them, 0 to 3: a literal.</param>
    V Spread(V four, int which);
}
#endif

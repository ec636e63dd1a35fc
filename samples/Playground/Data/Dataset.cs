namespace Playground.Data;

/// <summary>Rows to learn from, in the order in which they are divided: the first ones are trained on, the others tested.</summary>
/// <param name="Name">What the page calls it.</param>
/// <param name="InputSize">Inputs of a row, 1 or more.</param>
/// <param name="Inputs">Rows × <paramref name="InputSize"/> values, row after row.</param>
/// <param name="Answers">What each row shows: the number of its class from 0 on, or a value.</param>
/// <param name="ClassNames">The names of the classes; none where the answers are values.</param>
internal sealed record Dataset(string Name, int InputSize, float[] Inputs, float[] Answers, string[] ClassNames)
{
    /// <summary>How many rows there are.</summary>
    public int Rows => Answers.Length;

    /// <summary>Whether the answers are classes.</summary>
    public bool HasClasses => ClassNames.Length > 0;

    /// <summary>The same rows in a random order that only the seed decides.</summary>
    /// <param name="seed">Any number.</param>
    public Dataset Shuffled(int seed)
    {
        var order = Enumerable.Range(0, Rows).ToArray();
        new Shared.RandomNumbers(seed).Shuffle(order);
        var (inputs, answers) = (new float[Inputs.Length], new float[Rows]);
        for (var to = 0; to < Rows; to++)
        {
            Inputs.AsSpan(order[to] * InputSize, InputSize).CopyTo(inputs.AsSpan(to * InputSize));
            answers[to] = Answers[order[to]];
        }

        return this with { Inputs = inputs, Answers = answers };
    }

    /// <summary>The lowest and the highest value of an input; a range of 2 around it where all are alike.</summary>
    /// <param name="input">The input, from 0 on.</param>
    public (float Low, float High) RangeOf(int input)
    {
        var (low, high) = (float.PositiveInfinity, float.NegativeInfinity);
        for (var i = input; i < Inputs.Length; i += InputSize)
        {
            (low, high) = (Math.Min(low, Inputs[i]), Math.Max(high, Inputs[i]));
        }

        return low < high ? (low, high) : (low - 1, low + 1);
    }
}

using NetGen.Numerics;

namespace NetGen.Training;

/// <summary>The arithmetic that training needs of its number type: netstandard has no generic one. A call does many numbers.</summary>
internal abstract class Number<T>
    where T : struct
{
    private static readonly Number<T>? Known = Find();

    /// <summary>The one for this type.</summary>
    public static Number<T> Instance => Known ?? throw new NotSupportedException($"Networks are of float or double, not of {typeof(T)}.");

    /// <summary>The nearest number of the type.</summary>
    public abstract T From(double value);

    /// <summary>The number as double.</summary>
    public abstract double ToDouble(T value);

    /// <summary>Converts numbers.</summary>
    public abstract void Widen(ReadOnlySpan<T> source, Span<double> destination);

    /// <summary>Adds factor · values.</summary>
    public abstract void AddScaled(Span<T> sum, ReadOnlySpan<T> values, double factor);

    /// <summary>Whether all are 0.</summary>
    public abstract bool AreZero(ReadOnlySpan<T> values);

    /// <summary>The sum of the distances of outputs and targets, in double.</summary>
    public abstract double SumOfErrors(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets);

    /// <summary>How many rows are of the class that their outputs say: the largest, of equal ones the first; of a single output 1 from ½ on; none where one is not a number.</summary>
    public abstract int CountRight(ReadOnlySpan<T> outputs, ReadOnlySpan<int> labels, in LabelPlaces places);

    /// <summary>The class that outputs stand for, as a network's <c>Classify</c> says it: −1 where one is not a number.</summary>
    /// <param name="outputs">Outputs, those of the classes among them.</param>
    /// <param name="first">The output of the first class.</param>
    /// <param name="count">How many outputs there are for classes.</param>
    /// <param name="stride">Outputs from one class to the next.</param>
    public abstract int ClassOf(ReadOnlySpan<T> outputs, int first, int count, int stride);

    /// <summary>The class that a label is compared with.</summary>
    /// <param name="outputs">samples × outputs.</param>
    /// <param name="index">Which label of all.</param>
    /// <param name="places">Where the outputs of classes lie.</param>
    public int ClassOf(ReadOnlySpan<T> outputs, int index, in LabelPlaces places) =>
        ClassOf(outputs, places.Of(index, 0), places.Outputs / places.LabelsPerSample, places.ClassStride);

    /// <summary>Demands targets that a loss is defined for, as the network would.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="outputs">Targets of one sample.</param>
    /// <param name="loss">The loss.</param>
    public abstract void CheckTargets(string name, ReadOnlySpan<T> targets, int outputs, string loss);

    private static Number<T>? Find() =>
        typeof(T) == typeof(float) ? (Number<T>)(object)new SingleNumber()
        : typeof(T) == typeof(double) ? (Number<T>)(object)new DoubleNumber()
        : null;
}

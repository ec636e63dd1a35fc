namespace NetGen.Tests.Support;

/// <summary>A step on one sample of a known class: an overload that only classifiers have, so no interface names it.</summary>
internal delegate T LabelStep<T>(ReadOnlySpan<T> input, int label, T learningRate)
    where T : struct;

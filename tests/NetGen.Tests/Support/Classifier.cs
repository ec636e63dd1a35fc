namespace NetGen.Tests.Support;

/// <summary>The class of one sample: an overload that only classifiers have, so no interface names it.</summary>
internal delegate int Classifier<T>(ReadOnlySpan<T> input)
    where T : struct;

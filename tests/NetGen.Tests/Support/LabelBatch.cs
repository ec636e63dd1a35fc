namespace NetGen.Tests.Support;

/// <summary>A step on a batch of samples of known classes: an overload that only classifiers have, so no interface names it.</summary>
internal delegate T LabelBatch<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, T learningRate)
    where T : struct;

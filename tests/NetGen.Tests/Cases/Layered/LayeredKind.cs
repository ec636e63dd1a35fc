namespace NetGen.Tests.Cases.Layered;

/// <summary>The layers that a test network may have; each is named like its attribute.</summary>
internal enum LayeredKind
{
    Dense,
    Conv1D,
    Conv2D,
    MaxPool1D,
    AveragePool1D,
    MaxPool2D,
    AveragePool2D,
    GlobalAveragePool,
    GlobalMaxPool,
    Flatten,
    Gru,
    Lstm,
    LayerNorm,
    PRelu,
    Dropout,
    Embedding,
    Activate,
    Add,
    Concat,
}

namespace NetGen.Generator.Models;

/// <summary>The layers there are; each is named like its attribute.</summary>
internal enum LayerKind
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

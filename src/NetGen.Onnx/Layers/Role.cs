namespace NetGen.Onnx.Layers;

/// <summary>What an axis of a value is to the layers. Axes of size 1 are <see cref="None"/>: which of them is what makes no difference.</summary>
internal enum Role
{
    /// <summary>The batch, of which one sample is looked at, or an axis that is only there.</summary>
    None,

    Channel,

    /// <summary>Rows of an image.</summary>
    Row,

    /// <summary>Columns of an image, positions of a sequence.</summary>
    Column,
}

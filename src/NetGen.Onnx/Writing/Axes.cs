namespace NetGen.Onnx.Writing;

/// <summary>In which order a written value has its axes, behind the batch.</summary>
internal enum Axes
{
    /// <summary>Positions, then channels; a vector has channels alone.</summary>
    ChannelsLast,

    /// <summary>Channels, then positions, as convolutions need it.</summary>
    ChannelsFirst,
}

namespace NetGen;

/// <summary>How the values of a sequence or an image lie in a sample: in inputs, outputs, targets and their gradients.</summary>
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum Layout
{
    /// <summary>All channels of a position side by side: (length, channels), (height, width, channels). As in Keras.</summary>
    ChannelsLast,

    /// <summary>All positions of a channel side by side: (channels, length), (channels, height, width). As in PyTorch.</summary>
    ChannelsFirst,
}

namespace NetGen.Generator.Programs;

/// <summary>How the numbers of two values belong together.</summary>
internal enum PlacingKind
{
    /// <summary>Same position, same channel.</summary>
    Same,

    /// <summary>Same position; the longer value has its channels from an offset on.</summary>
    Channels,

    /// <summary>One position of the longer value.</summary>
    Position,

    /// <summary>All positions one after another as channels of one, in the order of channels last.</summary>
    Flat,

    /// <summary>The same in the order of channels first.</summary>
    FlatChannelsFirst,
}

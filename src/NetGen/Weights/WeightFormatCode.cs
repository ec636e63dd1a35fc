namespace NetGen;

/// <summary>What is wrong with a file or text of parameters; the numbers never change their meaning.</summary>
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum WeightFormatCode
{
    /// <summary>It ends before what it announces.</summary>
    Truncated = 1,

    /// <summary>The announced length of the header is 0, or more than a network of these layers needs.</summary>
    HeaderLength = 2,

    /// <summary>A byte sequence is not UTF-8.</summary>
    Utf8 = 3,

    /// <summary>The header is not of the accepted form of JSON.</summary>
    Json = 4,

    /// <summary>A number is not a whole one, or has a sign, a leading zero or more than 18 digits.</summary>
    Number = 5,

    /// <summary>A name occurs twice.</summary>
    DuplicateName = 6,

    /// <summary>A name does not belong to this network.</summary>
    UnknownName = 7,

    /// <summary>A weight or bias of this network is not there.</summary>
    MissingTensor = 8,

    /// <summary>The number type is not F64, F32, F16 or BF16.</summary>
    DataType = 9,

    /// <summary>The sizes are not those of the layer.</summary>
    Shape = 10,

    /// <summary>The places of the values overlap, leave a gap, or do not fit their shape.</summary>
    Offsets = 11,

    /// <summary>Something follows the last value.</summary>
    TrailingData = 12,

    /// <summary>A value is NaN or infinite, or becomes infinite in the network's precision; or a deviation is not above 0 there.</summary>
    NotFinite = 13,

    /// <summary>The metadata is not a map of text to text, is longer than 1 MiB, or NetGen's part of it is incomplete.</summary>
    Metadata = 14,

    /// <summary>It was written by a network of other layers.</summary>
    Architecture = 15,

    /// <summary>The parameters are not those it was written with.</summary>
    Fingerprint = 16,

    /// <summary>A text does not start with the version that is read.</summary>
    Version = 17,

    /// <summary>A layer of a text has more or fewer lines than units.</summary>
    Lines = 18,

    /// <summary>It is no checkpoint, or one of another loss or optimizer, or what the optimizer remembers is not what it can remember.</summary>
    Optimizer = 19,

    /// <summary>It is no checkpoint of a training session, or one of other data or options.</summary>
    Session = 20,
}

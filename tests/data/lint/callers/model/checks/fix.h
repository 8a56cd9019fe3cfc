namespace fixes {
struct Offered
{
};
struct Forgotten
{
};
}
using Change = std::variant<fixes::Offered,
                            fixes::Forgotten>; // expect

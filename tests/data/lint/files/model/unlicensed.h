#pragma once // expect
